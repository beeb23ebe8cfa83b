import type { Core } from '@strapi/strapi';

import { parseChoices, parseColor, type Choosable } from '../choices/parse';
import { hiddenParts, type Design } from '../catalogue/design';
import { picturesIn, type Options } from '../catalogue/options';
import { serverTimeZone } from '../common/time-zone';
import { timeZoneFor } from '../config/time-zones';
import { FILE_UID } from '../constants';
import type { EntryWords } from '../contracts/api';
import type { Choices } from '../contracts/choices';
import type { Source, SourcePicture } from '../contracts/content';
import type { DecidedBy } from '../contracts/decided-by';
import type { Formats } from '../contracts/picture';
import type { TemplateInfo } from '../contracts/template';
import { filesNamed } from '../choices/pictures';
import { entrysOwnPicture, withPictures, type OwnImage } from '../resolve/chosen-pictures';
import { altOf } from '../common/alt-pattern';
import { addressesToLookUp, resolveContent, type Resolved } from '../resolve/content';
import { entryPictures } from '../resolve/entry-pictures';
import { withoutParts } from '../resolve/mapping';
import { Sources, type Entry } from '../resolve/read';
import type { Target } from '../resolve/target';
import { withWords } from '../resolve/words';
import { getService } from '../service';
import { asDesigned } from './as-designed';
import { allFiles, type LoadFiles } from './chosen-files';
import { mappingOf } from './entries';
import {
  defaultTemplate,
  possibleTemplates,
  usualTemplate,
  type DefaultTemplate,
} from './template-choice';

declare module '../service' {
  interface Services {
    resolving: Resolving;
  }
}

/** What an entry says of itself, whatever its editor chose for the card. */
export interface ResolvedEntry extends Resolved {
  /** The entry's pictures that the card may show, as files of the media library. */
  readonly entryPictures: readonly Entry[];
}

/** What a card will show, and how. */
export interface ResolvedCard extends ResolvedEntry {
  /** What editors read as its template: a design, too. */
  readonly template: TemplateInfo;
  /** Where it is a design. */
  readonly design: Design | null;
  /** What was chosen of the template's options. */
  readonly templateOptions: Options;
  /** The template that it has where its editor picks none. */
  readonly defaultTemplate: string;
  /** What decides on the template that it has. */
  readonly decidedBy: DecidedBy;
  readonly formats: Formats;
  /** The pictures' alternative text. */
  readonly alt: string;
  /** The same where the editor wrote one for the card, or null. */
  readonly ownAlt: string | null;
  /** The editor's own picture, in place of all else. */
  readonly image: OwnImage | null;
  /** The files that the choices name and the entry does not show itself. */
  readonly chosenPictures: readonly Entry[];
  /** What the entry itself says, whatever its editor wrote for the card. */
  readonly entryWords: EntryWords;
  /** The background that its editor chose; false for none. */
  readonly background?: Choices['background'];
  /** The background that an AI model made for it, where there is one. */
  readonly ground?: SourcePicture | null;
  /** The card as it is drawn here, where an image service is to make it; else null. */
  readonly standIn: ResolvedCard | null;
}

export interface Resolving {
  /**
   * The templates that editors of a content type may pick, by name.
   * @param unpicked the template of the entry where its editor picks none
   * @default unpicked any that entries of the content type may have
   */
  choosable(target: Target, unpicked?: string): Choosable;
  /**
   * The same with the templates that were picked before the settings allowed no more than others: a card
   * keeps its template until its editor picks another one.
   */
  drawable(target: Target, unpicked?: string): Choosable;
  /** The template of a content type's entries whose editor chose none, where no rule fits. */
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
  /** Entry -> content, as a template draws it that need not be one that the entry may have. */
  contentOf(target: Target, entry: Entry, look: DrawnAs): Promise<ResolvedEntry>;
  /**
   * Entry -> content, with the template and the sizes that it will be drawn in.
   * @throws OgImageError OG_MAPPING_INVALID, or what `parseChoices` throws
   */
  resolve(target: Target, entry: Entry, options: ResolveOptions): Promise<ResolvedCard>;
}

/** What decides, besides the entry, on what a card says. */
export interface DrawnAs {
  readonly template: Pick<TemplateInfo, 'name' | 'parts' | 'seeded' | 'logo' | 'service'>;
  /** `#rrggbb`. */
  readonly brandColor: string;
  readonly locale: string | null;
}

export interface ResolveOptions {
  /** The field's value, unchecked. */
  readonly choices: unknown;
  /**
   * Whether the choices were checked before; else they are read as strictly as on saving.
   * @default false
   */
  readonly stored?: boolean;
  readonly locale: string | null;
  /**
   * Loads the files that the choices name.
   * @default every file that is there
   */
  readonly loadFiles?: LoadFiles;
}

/** An entry whose card is resolved, whatever draws it. */
interface AskedCard {
  readonly target: Target;
  readonly entry: Entry;
  readonly locale: string;
  readonly loadFiles: LoadFiles;
  readonly unpicked: DefaultTemplate;
}

export default function resolvingService({ strapi }: { strapi: Core.Strapi }): Resolving {
  const brandColorOf: Resolving['brandColorOf'] = ({ options }) =>
    options.brandColor === undefined
      ? getService(strapi, 'site').brandColor
      : parseColor(options.brandColor);

  const formatsOf: Resolving['formatsOf'] = ({ options }) => {
    const all = Object.entries(getService(strapi, 'settings').current().formats);
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

  const catalogue = () => getService(strapi, 'catalogue');

  const choosable: Resolving['choosable'] = (target, unpicked) => {
    const drawn = drawable(target, unpicked);
    const { templates, byType } = getService(strapi, 'settings').current().allowed;
    const ofType = Object.hasOwn(byType, target.uid) ? byType[target.uid] : undefined;
    const allowed = drawn.templates.filter(
      (name) => (templates?.includes(name) ?? true) && (ofType?.includes(name) ?? true),
    );
    return { ...drawn, templates: allowed.length === 0 ? drawn.templates : allowed };
  };

  const drawable: Resolving['drawable'] = (target, unpicked) => {
    const { options } = target;
    const all = catalogue().names();
    const allowed = all.filter((name) => options.templates?.includes(name) ?? true);
    return {
      templates: allowed.length === 0 ? all : allowed,
      templatesOf: (name) =>
        [name ?? unpicked ?? possibleTemplates(strapi, target)]
          .flat()
          .map((each) => catalogue().find(each)),
    };
  };

  const defaultTemplateOf: Resolving['defaultTemplateOf'] = (target) =>
    usualTemplate(strapi, target).name;

  const contentOf: Resolving['contentOf'] = async (
    target,
    entry,
    { template, brandColor, locale: own },
  ) => {
    const site = getService(strapi, 'site');
    const locale = own || (await site.defaultLocale());
    const design = catalogue().designOf(template.name);
    const whole = mappingOf(target);
    const mapping = design === undefined ? whole : withoutParts(whole, hiddenParts(design));
    const input = {
      entry,
      mapping,
      fallbackTitle: target.fallbackTitle,
      locale,
      timeZone: timeZoneOf(target, locale),
      brandColor,
      siteName: site.name,
      logo: site.logo,
      // A service knows its own ground: it is sent one logo.
      darkLogo: template.logo && template.service === undefined ? site.darkLogo : null,
      locate: site.locate,
      files: await filesAt(addressesToLookUp(entry, mapping)),
      readHtml: getService(strapi, 'config').content.readHtml,
      parts: template.parts,
      ...(template.seeded && { seed: seedOf(entry) }),
    };
    const resolved = design === undefined ? resolveContent(input) : asDesigned(input, design);
    return { ...resolved, entryPictures: entryPictures(input) };
  };

  /** An entry as one template shows it, whichever its editor chose. */
  const resolveAs = async (
    template: TemplateInfo,
    choices: Choices,
    { target, entry, locale, loadFiles, unpicked }: AskedCard,
  ): Promise<ResolvedCard> => {
    const brandColor = choices.brandColor ?? template.design?.brandColor ?? brandColorOf(target);
    const resolved = await contentOf(target, entry, { template, brandColor, locale });
    const design = catalogue().designOf(template.name) ?? null;
    const shown = resolved.entryPictures;
    const options = picturesIn(
      { ...design?.options, ...choices.options },
      design?.base ?? template,
    );
    const named = [...new Set([...filesNamed(choices), ...Object.values(options)])];
    const { locate } = getService(strapi, 'site');
    const isShown = (file: string) => shown.some(({ documentId }) => documentId === file);
    const chosenPictures = await loadFiles(named.filter((file) => !isShown(file)));
    const worded = withPictures(withWords(resolved, choices, design?.hidden), choices, {
      files: [...shown, ...chosenPictures],
      options,
      locate,
      entrysOwn: entrysOwnPicture(entry, mappingOf(target).own ?? [], locate),
      withoutPicture: design !== null && hiddenParts(design).includes('picture'),
    });
    const { title, description, label } = resolved.content;
    const sources = choices.template === undefined ? unpicked.sources : [];
    return {
      ...worded,
      entryPictures: shown,
      chosenPictures,
      sources: merged(worded.sources, sources),
      alt:
        choices.alt ?? altOf(getService(strapi, 'settings').current().altPattern, worded.content),
      ownAlt: choices.alt ?? null,
      entryWords: { title, description, label },
      template,
      design,
      templateOptions: choices.options ?? {},
      defaultTemplate: unpicked.name,
      decidedBy: choices.template === undefined ? unpicked.decidedBy : { by: 'editor' },
      formats: formatsOf(target),
      ...(choices.background !== undefined && { background: choices.background }),
      standIn: null,
    };
  };

  return {
    brandColorOf,
    choosable,
    drawable,
    contentOf,
    defaultTemplateOf,
    formatsOf,
    timeZoneOf,

    async resolve(target, entry, options) {
      const { choices: raw, stored = false, locale: own, loadFiles = allFiles(strapi) } = options;
      const locale = own || (await getService(strapi, 'site').defaultLocale());
      const unpicked = defaultTemplate(strapi, target, entry, locale);
      if (!stored) parseChoices(raw, choosable(target));
      // A rule may have given the entry another template since its options were chosen.
      const choices = parseChoices(raw, drawable(target, unpicked.name), { stored: true });
      const template = catalogue().find(choices.template ?? unpicked.name);
      const asked = { target, entry, locale, loadFiles, unpicked };
      const card = await resolveAs(template, choices, asked);
      if (template.service === undefined) return card;
      const fallback = catalogue().find(template.service.fallback);
      // The options that were chosen are the service's.
      const standIn = await resolveAs(fallback, { ...choices, options: {} }, asked);
      return { ...card, sources: merged(card.sources, standIn.sources), standIn };
    },
  };
}

/** Of two lists, each source once. */
function merged(one: readonly Source[], other: readonly Source[]): Source[] {
  const all = new Sources();
  for (const source of [...one, ...other]) all.add(source);
  return all.list();
}

/** What an ornament grows from: the same in all locales of a document, and for every new entry. */
function seedOf({ documentId }: Entry): string {
  return typeof documentId === 'string' ? documentId : 'new';
}
