import { templates as builtIn } from '../../../../templates';
import { createCatalogue, type OwnTemplate } from '../../catalogue/catalogue';
import { describeTemplate } from '../../catalogue/describe';
import { loadTemplates, type LoadedTemplates, type TemplatePlaces } from '../../catalogue/own/load';
import { suggestion } from '../../common/nearest';
import { OgImageError } from '../../contracts/errors';
import type { Renderer } from '../../contracts/renderer';
import type { Template, TemplateBundle, TemplateInfo } from '../../contracts/template';

/** A template to look at. */
export interface PreviewTemplate {
  readonly name: string;
  /** Its file or package, or null for a built-in one. */
  readonly origin: string | null;
  /** What it says of itself; null where it has never been readable. */
  readonly info: TemplateInfo | null;
  readonly bundle: TemplateBundle | null;
  readonly sample: Template['sample'] | null;
  /** Why it cannot be drawn as it is saved now, or null. */
  readonly error: OgImageError | null;
}

/** The templates that there are, as they were saved last. */
export interface PreviewTemplates {
  list(): readonly PreviewTemplate[];
  /** @throws OgImageError OG_TEMPLATE_UNKNOWN, with the nearest name */
  find(name: string): PreviewTemplate;
  /** What is wrong besides templates that cannot be read: two of one name. */
  problems(): readonly string[];
  /** Absolute paths of all that the templates are made of. */
  files(): readonly string[];
  /** Reads all of them again. Never throws: what is wrong with one is its `error`. */
  load(): Promise<void>;
}

const BUILT_IN: readonly PreviewTemplate[] = builtIn.map((template) => ({
  name: template.name,
  origin: null,
  info: describeTemplate(template),
  bundle: null,
  sample: template.sample,
  error: null,
}));

/**
 * @param only the one template that is asked for, or null for all
 */
export function createTemplates(
  places: TemplatePlaces,
  renderer: Pick<Renderer, 'describe'>,
  only: string | null,
): PreviewTemplates {
  let own: readonly OwnTemplate[] = [];
  let all: readonly PreviewTemplate[] = BUILT_IN;
  let problems: readonly string[] = [];
  let files: readonly string[] = [];

  function take(loaded: LoadedTemplates): void {
    const catalogue = createCatalogue({
      builtIn: BUILT_IN.flatMap(({ info }) => info ?? []),
      own: loaded.own,
    });
    // Two of one name: the second is left out, and the catalogue says so.
    const good = loaded.own.filter(({ info, bundle }) => catalogue.bundleOf(info.name) === bundle);
    const broken = loaded.broken.flatMap(({ name, origin, error }): PreviewTemplate[] => {
      const before = own.filter(({ bundle }) => bundle.origin === origin);
      return before.length === 0
        ? [{ name, origin, info: null, bundle: null, sample: null, error }]
        : before.map((template) => ({ ...shown(template), error }));
    });
    const taken = new Set([...BUILT_IN, ...good.map(shown)].map(({ name }) => name));
    // The app's own are what is worked on: they come first.
    all = [
      ...[...good.map(shown), ...broken.filter(({ name }) => !taken.has(name))].sort(byName),
      ...BUILT_IN,
    ];
    problems = catalogue.problems();
    // What a broken one was made of is still where it is mended.
    files = [...new Set([...loaded.files, ...(loaded.broken.length > 0 ? files : [])])];
    // A template that broke is known by what it was, until its file is gone.
    const origins = new Set(loaded.broken.map(({ origin }) => origin));
    own = [...loaded.own, ...own.filter(({ bundle }) => origins.has(bundle.origin))];
  }

  return {
    list: () => (only === null ? all : all.filter(({ name }) => name === only)),
    problems: () => problems,
    files: () => files,
    async load() {
      take(await loadTemplates(places, renderer));
    },
    find(name) {
      const found = all.find((template) => template.name === name);
      if (found !== undefined) return found;
      const asked = name.slice(0, 64);
      const near = suggestion(
        asked,
        all.map((template) => template.name),
      );
      // One that cannot be read may be the one that is meant: only its file's name is known.
      const unread = all.flatMap(({ info, error }) => (info === null ? (error ?? []) : []));
      throw new OgImageError(
        'OG_TEMPLATE_UNKNOWN',
        [`There is no template "${asked}".${near}`, ...unread.map(({ message }) => message)].join(
          ' ',
        ),
      );
    },
  };
}

function shown({ info, bundle }: OwnTemplate): PreviewTemplate {
  const { name, sample } = info;
  return { name, origin: bundle.origin, info, bundle, sample, error: null };
}

function byName(one: PreviewTemplate, other: PreviewTemplate): number {
  return one.name < other.name ? -1 : 1;
}
