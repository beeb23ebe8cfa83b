import type { Core } from '@strapi/strapi';

import { parseChoices, parseColor, type Choosable } from '../choices/parse';
import { guessTemplate } from '../catalogue/guess-template';
import type { Options } from '../catalogue/options';
import { serverTimeZone } from '../common/time-zone';
import { timeZoneFor } from '../config/time-zones';
import { FILE_UID } from '../constants';
import type { Choices } from '../contracts/choices';
import { OgImageError } from '../contracts/errors';
import type { Formats } from '../contracts/picture';
import type { TemplateInfo } from '../contracts/template';
import type { ChosenLook } from '../expose/written';
import { addressesToLookUp, resolveContent, type Resolved } from '../resolve/content';
import type { Entry } from '../resolve/read';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { siteTemplate } from './default-template';
import { mappingOf } from './entries';

declare module '../service' {
  interface Services {
    resolving: Resolving;
  }
}

/** What a card will show, and how. */
export interface ResolvedCard extends Resolved {
  readonly template: TemplateInfo;
  /** What was chosen of the template's options. */
  readonly templateOptions: Options;
  readonly formats: Formats;
}

export interface Resolving {
  /** The templates that editors of a content type may pick, by name. */
  choosable(target: Target): Choosable;
  /** The template of a content type's entries whose editor chose none. */
  defaultTemplateOf(target: Target): string;
  /** The brand colour of a content type's entries whose editor chose none, `#rrggbb`. */
  brandColorOf(target: Target): string;
  /**
   * The time zone in which a content type's cards show dates, for a locale: the field's own, the
   * site's, or where none is set this server's.
   */
  timeZoneOf(target: Target, locale: string): string;
  /** The sizes that cards of a content type are drawn in. */
  formatsOf(target: Target): Formats;
  /** The look that an entry's choices ask for, or null where no card can be drawn by them. */
  lookOf(uid: string, choices: unknown): ChosenLook | null;
  /** Entry -> content, as a template draws it that need not be one that the entry may have. */
  contentOf(
    target: Target,
    entry: Entry,
    look: {
      readonly template: Pick<TemplateInfo, 'parts' | 'seeded'>;
      /** `#rrggbb`. */
      readonly brandColor: string;
      readonly locale: string | null;
    },
  ): Promise<Resolved>;
  /** Entry -> content, with the template and the sizes that it will be drawn in. */
  resolve(
    target: Target,
    entry: Entry,
    options: { readonly choices: Choices; readonly locale: string | null },
  ): Promise<ResolvedCard>;
}

export default function resolvingService({ strapi }: { strapi: Core.Strapi }): Resolving {
  const brandColorOf: Resolving['brandColorOf'] = ({ options }) =>
    options.brandColor === undefined
      ? getService(strapi, 'site').brandColor
      : parseColor(options.brandColor);

  const formatsOf: Resolving['formatsOf'] = ({ options }) => {
    const all = Object.entries(getService(strapi, 'config').formats);
    const wanted = options.formats;
    return Object.fromEntries(
      all.filter(([name]) => name === 'og' || (wanted?.includes(name) ?? true)),
    );
  };

  const timeZoneOf: Resolving['timeZoneOf'] = ({ options }, locale) =>
    options.timeZone ??
    timeZoneFor(locale, getService(strapi, 'config').timeZone) ??
    serverTimeZone();

  /** Whoever knows a file's address may see it drawn, as the admin shows it in the text itself. */
  const filesAt = async (addresses: readonly string[]): Promise<Entry[]> => {
    if (addresses.length === 0) return [];
    const where = { url: { $in: [...addresses] } };
    const files: Entry[] = await strapi.db.query(FILE_UID).findMany({ where });
    return files;
  };

  const choosable: Resolving['choosable'] = (target) => {
    const { options } = target;
    const all = getService(strapi, 'catalogue').names();
    const allowed = all.filter((name) => options.templates?.includes(name) ?? true);
    return {
      templates: allowed.length === 0 ? all : allowed,
      templateOf: (name) => templateOf(target, name),
    };
  };

  const defaultTemplateOf: Resolving['defaultTemplateOf'] = ({ options, mapping }) => {
    const named = options.template ?? siteTemplate(strapi);
    if (named !== null) return named;
    const parts = mapping instanceof OgImageError ? [] : Object.keys(mapping.parts);
    return guessTemplate(getService(strapi, 'catalogue'), parts, options.templates);
  };

  const templateOf = (target: Target, chosen: string | undefined): TemplateInfo =>
    getService(strapi, 'catalogue').find(chosen ?? defaultTemplateOf(target));

  const contentOf: Resolving['contentOf'] = async (
    target,
    entry,
    { template, brandColor, locale: own },
  ) => {
    const site = getService(strapi, 'site');
    const locale = own || (await site.defaultLocale());
    const mapping = mappingOf(target);
    return resolveContent({
      entry,
      mapping,
      fallbackTitle: target.fallbackTitle,
      locale,
      timeZone: timeZoneOf(target, locale),
      brandColor,
      siteName: site.name,
      logo: site.logo,
      locate: site.locate,
      files: await filesAt(addressesToLookUp(entry, mapping)),
      readHtml: getService(strapi, 'config').content.readHtml,
      parts: template.parts,
      ...(template.seeded && { seed: seedOf(entry) }),
    });
  };

  return {
    brandColorOf,
    choosable,
    contentOf,
    defaultTemplateOf,
    formatsOf,
    timeZoneOf,

    lookOf(uid, raw) {
      const target = getService(strapi, 'targets').get(uid);
      if (target === undefined) return null;
      try {
        const choices = parseChoices(raw, choosable(target), { stored: true });
        const { name: template } = templateOf(target, choices.template);
        return { template, brandColor: choices.brandColor ?? brandColorOf(target) };
      } catch (error) {
        // Its card says what is wrong.
        if (error instanceof OgImageError) return null;
        throw error;
      }
    },

    async resolve(target, entry, { choices, locale }) {
      const template = templateOf(target, choices.template);
      const brandColor = choices.brandColor ?? brandColorOf(target);
      const resolved = await contentOf(target, entry, { template, brandColor, locale });
      return {
        ...resolved,
        template,
        templateOptions: choices.options ?? {},
        formats: formatsOf(target),
      };
    },
  };
}

/** What an ornament grows from: the same in all locales of a document, and for every new entry. */
function seedOf({ documentId }: Entry): string {
  return typeof documentId === 'string' ? documentId : 'new';
}
