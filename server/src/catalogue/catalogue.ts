import { nearest } from '../common/nearest';
import type { ServiceConfig } from '../config/services';
import { OgImageError } from '../contracts/errors';
import type { PartSchema, PartSchemas, TemplateBundle, TemplateInfo } from '../contracts/template';
import type { Design } from './design';

/** The template of an entry whose editor, content type and site chose none. */
export const DEFAULT_TEMPLATE = 'editorial';

/** A template that is not built in, and what draws it. */
export interface OwnTemplate {
  readonly info: TemplateInfo;
  readonly bundle: TemplateBundle;
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
  /** The designs, which are among `list`. */
  designs(): readonly Design[];
  /** The design of this name; undefined for a template. */
  designOf(name: string): Design | undefined;
  /** The image service of this name; undefined for what is drawn here. */
  serviceOf(name: string): ServiceConfig | undefined;
  /** What draws a template that is not built in, or a design of one. */
  bundleOf(name: string): TemplateBundle | undefined;
  /** What is wrong with designs and with templates that are not built in, as sentences for developers. */
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
  // A module that cannot be read may have several templates.
  const problems = [...new Set(broken.map(({ error }) => error.message))];
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
  const parts = unite(list.map((template) => template.parts));
  return {
    list: () => list,
    names: () => names,
    problems: () => problems,
    designs: () => [],
    designOf: () => undefined,
    serviceOf: () => undefined,
    bundleOf: (name) => bundles.get(name),
    parts: () => parts,
    find(name) {
      const template = byName.get(name);
      if (template) return template;
      const failure = failures.get(name);
      if (failure) throw failure;
      throw unknownTemplate(name, names);
    },
  };
}

/** The error of a name that is none of these. */
export function unknownTemplate(name: string, names: readonly string[]): OgImageError {
  // Anything may be asked for: the distance to a megabyte would take a while.
  const asked = name.slice(0, 64);
  const near = nearest(asked, names);
  return new OgImageError(
    'OG_TEMPLATE_UNKNOWN',
    `There is no template "${asked}".${near === undefined ? '' : ` Did you mean "${near}"?`} There are ${names.join(', ')}.`,
    { values: { template: asked } },
  );
}

/** A part of several templates is guessed by the names that each of them gives, the first ones first. */
function unite(all: readonly PartSchemas[]): PartSchemas {
  const united = new Map<string, PartSchema>();
  for (const [name, part] of all.flatMap((parts) => Object.entries(parts))) {
    const known = united.get(name);
    const names = [...new Set([...(known?.names ?? []), ...part.names])];
    united.set(name, { ...(known ?? part), names });
  }
  return Object.fromEntries(united);
}
