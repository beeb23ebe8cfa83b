import { nearest } from '../common/nearest';
import { OgImageError } from '../contracts/errors';
import type { PartSchemas, Template, TemplateBundle, TemplateInfo } from '../contracts/template';

/** The template of an entry whose editor, content type and site chose none. */
export const DEFAULT_TEMPLATE = 'editorial';

/** A template that is not built in, and what draws it. */
export interface OwnTemplate {
  readonly info: TemplateInfo;
  readonly bundle: TemplateBundle;
  /** What it is shown with where there is no entry yet. */
  readonly sample: Template['sample'];
}

/** A template that cannot be drawn, as its file cannot be read: cards that want it say why. */
export interface BrokenTemplate {
  readonly name: string;
  /** Its file or package, as messages name it. */
  readonly origin: string;
  readonly error: OgImageError;
}

/**
 * What editors can pick, as plain data: what a template draws runs in render processes alone, and is
 * known here by what it says of itself.
 */
export interface Catalogue {
  /** In the order of the gallery; those that are broken are not among them. */
  list(): readonly TemplateInfo[];
  /** Of all that choices and options may name: the broken ones too. */
  names(): readonly string[];
  /**
   * @throws OgImageError OG_TEMPLATE_UNKNOWN, with the nearest name; OG_TEMPLATE_FAILED for a broken
   * one
   */
  find(name: string): TemplateInfo;
  /** What draws a template that is not built in. */
  bundleOf(name: string): TemplateBundle | undefined;
  /** What is wrong with templates that are not built in, as sentences for developers. */
  problems(): readonly string[];
  /** What some of the templates draw besides what every card has. A name means one thing in all. */
  parts(): PartSchemas;
}

export interface CatalogueParts {
  /** In the order of the gallery, each name once. */
  readonly builtIn: readonly TemplateInfo[];
  /**
   * After the built-in ones. One whose name is taken already is left out and told in `problems`.
   * @default none
   */
  readonly own?: readonly OwnTemplate[];
  /** @default none */
  readonly broken?: readonly BrokenTemplate[];
}

export function createCatalogue({ builtIn, own = [], broken = [] }: CatalogueParts): Catalogue {
  const problems = broken.map(({ error }) => error.message);
  const byName = new Map(builtIn.map((template) => [template.name, template]));
  const bundles = new Map<string, TemplateBundle>();
  for (const { info, bundle } of own) {
    if (byName.has(info.name)) {
      const other = bundles.get(info.name)?.origin;
      problems.push(
        `The template "${info.name}" in ${bundle.origin} is left out: ${other === undefined ? 'a built-in template' : `the one in ${other}`} has that name. Give it another.`,
      );
    } else {
      byName.set(info.name, info);
      bundles.set(info.name, bundle);
    }
  }
  const list = [...byName.values()];
  const failures = new Map(
    broken.filter(({ name }) => !byName.has(name)).map(({ name, error }) => [name, error]),
  );
  const names = [...byName.keys(), ...failures.keys()];
  return {
    list: () => list,
    names: () => names,
    problems: () => problems,
    bundleOf: (name) => bundles.get(name),
    parts: () => Object.assign({}, ...list.map(({ parts }) => parts)) as PartSchemas,
    find(name) {
      const template = byName.get(name);
      if (template) return template;
      const failure = failures.get(name);
      if (failure) throw failure;
      // Anything may be asked for: the distance to a megabyte would take a while.
      const asked = name.slice(0, 64);
      const near = nearest(asked, names);
      throw new OgImageError(
        'OG_TEMPLATE_UNKNOWN',
        `There is no template "${asked}".${near === undefined ? '' : ` Did you mean "${near}"?`} There are ${names.join(', ')}.`,
      );
    },
  };
}
