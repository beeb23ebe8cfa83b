import { z } from 'zod';

import { SECTIONS } from '../contracts/settings';
import { backgroundsSchema } from './backgrounds';
import { fallbackSchema } from './fallback';
import { formats } from './formats';
import { linkSchema } from './link';
import { netSchema } from './net';
import { metaSchema } from './meta';
import {
  allowedParts,
  altPattern,
  brandParts,
  designs,
  rules,
  templateByType,
  templateName,
} from './parts';
import { queueSchema } from './queue';
import { outputSchema, previewSchema, renderSchema } from './render';
import { servicesSchema } from './services';
import { storeSchema, sweepSchema } from './store';
import { timeZones } from './time-zones';
import { webhooksSchema } from './webhooks';

/**
 * The options of `config/plugins.ts`. Every option has a default, and each bound the plugin keeps
 * can be set here.
 */
export const configSchema = z.strictObject({
  brand: z
    .strictObject({
      /**
       * The site's name, drawn on every card.
       * @default null: none is drawn
       */
      name: brandParts.name.default(null),
      /**
       * The brand colour of cards whose editor chose none. A CSS colour.
       * @default '#4945ff'
       */
      color: brandParts.color.default('#4945ff'),
      /**
       * The site's colours by name, which editors pick from before any other. At most 24.
       * @default []
       */
      palette: brandParts.palette.default([]),
      /**
       * The logo's file, absolute or relative to the app's folder, or `{ file }` with the `documentId` of a
       * picture in the media library: SVG, PNG, JPEG or WebP.
       * @default null: none is drawn
       */
      logo: brandParts.logo.default(null),
      /**
       * The logo for dark grounds, as `logo` names one.
       * @default null: the logo is drawn on every ground
       */
      darkLogo: brandParts.darkLogo.default(null),
    })
    .prefault({}),

  /**
   * The template of entries whose editor chose none.
   * @default null: `product` where entries have a price, `event` where they have a start and a
   * place, else `editorial`
   */
  template: templateName.nullable().default(null),

  /**
   * The template of a content type's entries whose editor chose none and whom no rule fits, by the
   * content type's uid: before the field's own `template` and the site's.
   * @default {}
   */
  templateByType: templateByType.default({}),

  /** Which templates and designs editors may pick, besides what the options of the field say. */
  allowed: z
    .strictObject({
      /**
       * On the whole site.
       * @default null: all of them
       */
      templates: allowedParts.templates.default(null),
      /**
       * For content types by their uids, of those that are allowed on the whole site.
       * @default {}
       */
      byType: allowedParts.byType.default({}),
    })
    .prefault({}),

  /**
   * What admins cannot change in Settings > Social cards: `brand`, `template`, `templateByType`, `allowed`,
   * `rules`, `designs`, `fallback`, `formats`, `altPattern`, `ai`, `retentionDays`.
   * @default []
   */
  lock: z.array(z.enum(SECTIONS)).default([]),

  /**
   * The alternative text of cards whose editor wrote none, with the placeholders `{title}`,
   * `{description}`, `{label}` and `{siteName}`. A part in square brackets is left out where a placeholder
   * in it has nothing. At most 500 characters.
   * @default null: the title
   */
  altPattern: altPattern.default(null),

  /**
   * Templates besides the built-in ones and those in `src/og-templates`: packages by their names, or
   * files and folders by paths from the app's folder that begin with `./`. At most 50.
   * @default []
   */
  templates: z.array(z.string().min(1).max(1000)).max(50).default([]),

  /**
   * Designs: templates under a name of their own, with some options fixed and with pictures of their
   * own. At most 100.
   * @default []
   */
  designs: designs.default([]),

  /**
   * Services that draw cards elsewhere, each of which stands among the templates. At most 20.
   * @default []
   */
  services: servicesSchema,

  /**
   * Which template or design entries have whose editor picked none: the first rule that fits decides,
   * before the field's own `template` and the site's. At most 100.
   * @default []
   */
  rules: rules.default([]),

  /**
   * The engine that draws. `takumi` takes a third of the time, and needs the package
   * `@takumi-rs/core` beside the plugin; without it, satori draws.
   * @default 'satori'
   */
  renderer: z.enum(['satori', 'takumi']).default('satori'),

  /**
   * The address under which the world reaches this Strapi, put before relative picture URLs.
   * @default null: Strapi's own `server.url`
   */
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),

  link: linkSchema,

  net: netSchema,
  webhooks: webhooksSchema,
  meta: metaSchema,

  seo: z
    .strictObject({
      /**
       * Whether an empty `metaImage` of the component `shared.seo`, or an empty `ogImage` of its
       * `openGraph`, is filled with the entry's card in REST's answers, where it is populated.
       * @default false
       */
      fill: z.boolean().default(false),
      /**
       * Whether a filled `metaImage` of the component `shared.seo` is the entry's finished picture, in
       * place of a drawn card, where the editor chose none for the card itself.
       * @default false
       */
      own: z.boolean().default(false),
    })
    .prefault({}),

  /**
   * What stands in where there is no card, as the lasting address of a card answers it: an entry that is
   * not published or has its card switched off, a card that cannot be drawn. A picture's file, or
   * `{ picture }` or `{ template, title, description, label, brandColor }` for a `type` and a `locale`;
   * in a list of them, the first that fits.
   * @default []: 404
   */
  fallback: fallbackSchema.prefault(null),

  backgrounds: backgroundsSchema,

  /**
   * The time zone in which cards show dates, by its IANA name such as `Europe/Berlin`; or names by
   * locale, `default` for all others. Where several instances draw, set it: their machines may
   * stand in different zones. A field's own option `timeZone` goes before it.
   * @default null: the server's
   */
  timeZone: timeZones.prefault(null),

  /**
   * The sizes that every card is drawn in: `og`, `x`, `square`, `portrait`, or
   * `{ name, width, height }` with sides of 200 to 4096 pixels. At most 8; `og` is always among them.
   * @default ['og']
   */
  formats: formats.prefault([]),

  /**
   * Font files of your own, in the order in which they are asked for each character; what none of
   * them has falls to the installed packages. TTF, OTF, WOFF or WOFF2.
   * @default []
   */
  fonts: z
    .array(
      z.strictObject({
        /** Absolute, or relative to the app's folder. */
        file: z.string().min(1).max(4096),
        /** Files of one family are one font in several weights and styles. */
        family: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,59}$/u, {
          error: 'must be a name of letters, digits and spaces, such as "Acme Sans"',
        }),
        /**
         * 1 to 1000.
         * @default null: what the file says of itself
         */
        weight: z.number().int().min(1).max(1000).nullable().default(null),
        /**
         * `normal` or `italic`.
         * @default null: what the file says of itself
         */
        style: z.enum(['normal', 'italic']).nullable().default(null),
      }),
    )
    .max(50)
    .default([]),

  content: z
    .strictObject({
      /**
       * Whether the first picture in a rich text, blocks or a dynamic zone is taken where no
       * attribute holds one. A field's own option `bodyPicture` goes before it.
       * @default true
       */
      bodyPicture: z.boolean().default(true),
      /**
       * Whether entities such as `&amp;` and HTML tags such as `<em>` in plain texts, which imports
       * leave there, are read as a browser reads them.
       * @default true
       */
      readHtml: z.boolean().default(true),
    })
    .prefault({}),

  output: outputSchema,

  render: renderSchema,

  preview: previewSchema,

  queue: queueSchema,

  sweep: sweepSchema,

  store: storeSchema,
});

/** The configuration with every default filled in. */
export type Config = z.output<typeof configSchema>;

/** What `config/plugins.ts` may say: every option is optional. */
export type ConfigInput = z.input<typeof configSchema>;
