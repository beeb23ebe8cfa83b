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
  retentionDays,
  rules,
  templateByType,
  templateName,
} from './parts';
import { servicesSchema } from './services';
import { timeZones } from './time-zones';
import { webhooksSchema } from './webhooks';

const milliseconds = (least: number) => z.number().int().min(least).max(86_400_000);

/** What the plugin passes on to ioredis, and no more: other options could break what it promises. */
const redisConnection = z.union(
  [
    z.url({ protocol: /^rediss?$/ }),
    z.strictObject({
      host: z.string().min(1).max(253).default('127.0.0.1'),
      port: z.number().int().min(1).max(65_535).default(6379),
      username: z.string().optional(),
      password: z.string().optional(),
      db: z.number().int().min(0).optional(),
      /** `true`, or the options of Node's `tls.connect`. */
      tls: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
    }),
  ],
  {
    error:
      'must be a Redis URL such as "redis://127.0.0.1:6379/0", or { host, port, username, password, db, tls }',
  },
);

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

  output: z
    .strictObject({
      /**
       * `auto` picks JPEG or PNG by what the card holds.
       * @default 'auto'
       */
      format: z.enum(['auto', 'jpeg', 'png']).default('auto'),
      /**
       * The largest picture, in bytes. WhatsApp drops pictures over about 300 kB.
       * @default 300_000
       */
      maxBytes: z.number().int().min(20_000).max(8_000_000).default(300_000),
    })
    .prefault({}),

  render: z
    .strictObject({
      /**
       * Forked processes that draw, 1 to 16. They start when the first card comes.
       * @default null: one less than the cores, at most 4, and no more than fit into a quarter of
       * the memory of this machine or container
       */
      processes: z.number().int().min(1).max(16).nullable().default(null),
      /**
       * The time limit of one picture, in milliseconds. A process over it is killed.
       * @default 15_000
       */
      timeoutMs: milliseconds(100).default(15_000),
      /**
       * Pictures that may wait for a process. One more is put off.
       * @default 200
       */
      maxQueue: z.number().int().min(1).max(10_000).default(200),
      /**
       * What a process may take, in MB, 512 to 16,384. One that takes more while it draws is killed
       * (on Linux); one that keeps more than 70 % of it after a picture is replaced.
       * @default null: 1024, or a quarter of the memory where that is less, but at least 512
       */
      maxMemoryMb: z.number().int().min(512).max(16_384).nullable().default(null),
      /**
       * Pictures after which a process is replaced, whatever its memory, 1 to 1,000,000.
       * @default 2_000
       */
      maxCards: z.number().int().min(1).max(1_000_000).default(2_000),
      /**
       * How long a process waits for a picture before it ends, in milliseconds. The next picture
       * starts it anew.
       * @default 300_000
       */
      idleMs: milliseconds(1_000).default(300_000),
    })
    .prefault({}),

  preview: z
    .strictObject({
      /**
       * Previews that may wait for one administrator, 1 to 1,000. One more is refused with 429.
       * @default 20
       */
      waiting: z.number().int().min(1).max(1_000).default(20),
      /**
       * Previews that one administrator may ask for in a minute, thumbnails among them, 1 to 100,000,
       * on each instance. One more is refused with 429 and `Retry-After`. Who types without a pause
       * with the gallery open asks for half as many.
       * @default 1_200
       */
      perMinute: z.number().int().min(1).max(100_000).default(1_200),
    })
    .prefault({}),

  queue: z
    .strictObject({
      /**
       * What tells instances of cards to draw. `database`: the card table alone, no server to run.
       * `bullmq`: BullMQ on Redis, for workers on many machines; the packages `bullmq` and `ioredis`
       * are installed beside the plugin, and the card table stays the truth.
       * @default 'database'
       */
      driver: z.enum(['database', 'bullmq']).default('database'),
      /**
       * For `bullmq`, the Redis: a URL, or `{ host, port, username, password, db, tls }`.
       * @default null
       */
      connection: redisConnection.nullable().default(null),
      /**
       * For `bullmq`, what the names of its keys begin with. One for each Strapi that shares a Redis.
       * @default 'og-image'
       */
      prefix: z.string().min(1).max(100).default('og-image'),
      /**
       * Whether this Strapi draws cards. Where it is false, publishing only queues them for the
       * instances that do.
       * @default true
       */
      work: z.boolean().default(true),
      /**
       * Cards this instance works on at once.
       * @default 4
       */
      concurrency: z.number().int().min(1).max(64).default(4),
      /**
       * How often the table is asked for work that nobody announced, in milliseconds.
       * @default null: 5_000, and 30_000 with the driver `bullmq`
       */
      pollMs: milliseconds(100).nullable().default(null),
      /**
       * How long a card is held before another instance may take it over, in milliseconds. It is
       * renewed every third of it.
       * @default 60_000
       */
      leaseMs: milliseconds(3_000).default(60_000),
      /**
       * Attempts at a card before it is set aside as failed.
       * @default 5
       */
      maxAttempts: z.number().int().min(1).max(100).default(5),
      /**
       * The wait before the second attempt, in milliseconds. It doubles with every attempt.
       * @default 2_000
       */
      backoffMs: milliseconds(10).default(2_000),
      /**
       * After how long the sweep tries a failed card again that may have been out of luck, and looks
       * again at one that was drawn without a cover that could not be reached, in milliseconds.
       * @default 3_600_000
       */
      recheckMs: milliseconds(1_000).default(3_600_000),
      /**
       * How long a stopping Strapi waits for the cards in hand, in milliseconds.
       * @default 10_000
       */
      drainMs: milliseconds(0).default(10_000),
    })
    .prefault({}),

  sweep: z
    .strictObject({
      /**
       * How often what no hook sees is looked for, in milliseconds: entries that were imported or
       * written by raw queries, pictures that were deleted. Also once at every start.
       * @default 300_000
       */
      everyMs: milliseconds(1_000).default(300_000),
      /**
       * Rows looked at in one go, 1 to 10,000.
       * @default 200
       */
      pageSize: z.number().int().min(1).max(10_000).default(200),
      /**
       * The rest between two pages, in milliseconds.
       * @default 50
       */
      pauseMs: milliseconds(0).default(50),
    })
    .prefault({}),

  store: z
    .strictObject({
      /**
       * The name of the media library's folder for the pictures when it is made: editors may rename
       * and move it.
       * @default 'OG images'
       */
      folder: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .regex(/^[^/]+$/, 'must be one folder name, without a slash')
        .default('OG images'),
      /**
       * How long a picture is kept after the last card turned away from it, in days. Old posts
       * point to old pictures.
       * @default 30
       */
      retentionDays: retentionDays.default(30),
      /**
       * How long the media library may take to keep a picture, in milliseconds. An upload over it
       * is given up, and the attempt made again later.
       * @default 60_000
       */
      timeoutMs: milliseconds(100).default(60_000),
      /**
       * Whether Strapi's event and webhook `media.create` tell of every picture that is stored. A
       * site that rebuilds on them would do so for each of ten thousand cards; `og-image.ready`
       * tells of a card that is complete.
       * @default false
       */
      mediaEvents: z.boolean().default(false),
      /**
       * The largest source picture that is read, in bytes.
       * @default 30_000_000
       */
      maxSourceBytes: z.number().int().min(1_000).max(500_000_000).default(30_000_000),
    })
    .prefault({}),
});

/** The configuration with every default filled in. */
export type Config = z.output<typeof configSchema>;

/** What `config/plugins.ts` may say: every option is optional. */
export type ConfigInput = z.input<typeof configSchema>;
