import { nearest } from '../common/nearest';
import { OgImageError } from '../contracts/errors';
import type { PartSchemas, TemplateInfo } from '../contracts/template';

/** The template of an entry whose editor, content type and site chose none. */
export const DEFAULT_TEMPLATE = 'editorial';

/**
 * What editors can pick, as plain data: what a template draws runs in render processes alone, and is
 * known here by what it says of itself.
 */
export interface Catalogue {
  /** In the order of the gallery. */
  list(): readonly TemplateInfo[];
  /** @throws OgImageError OG_TEMPLATE_UNKNOWN, with the nearest name */
  find(name: string): TemplateInfo;
  /** What some of the templates draw besides what every card has. A name means one thing in all. */
  parts(): PartSchemas;
}

/** @param templates in the order of the gallery, each name once */
export function createCatalogue(templates: readonly TemplateInfo[]): Catalogue {
  const byName = new Map(templates.map((template) => [template.name, template]));
  return {
    list: () => templates,
    parts: () => Object.assign({}, ...templates.map(({ parts }) => parts)) as PartSchemas,
    find(name) {
      const template = byName.get(name);
      if (template) return template;
      const names = [...byName.keys()];
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
