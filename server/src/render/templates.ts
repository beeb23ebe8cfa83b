import { closest } from 'fastest-levenshtein';

import { templates as builtIn } from '../../../templates';
import { OgImageError } from '../contracts/errors';
import type { Template, TemplateInfo } from '../contracts/template';

/** The template of an entry whose editor, content type and site chose none. */
export const DEFAULT_TEMPLATE = 'editorial';

const byName = new Map(builtIn.map((template) => [template.name, template]));

/** The templates, in the order of the gallery. */
export const templates: readonly Template[] = builtIn;

/** @throws OgImageError OG_TEMPLATE_UNKNOWN, with the nearest name */
export function findTemplate(name: string): Template {
  const template = byName.get(name);
  if (template) return template;
  const names = [...byName.keys()];
  // Anything may be asked for: the distance to a megabyte would take a while.
  const asked = name.slice(0, 64);
  throw new OgImageError(
    'OG_TEMPLATE_UNKNOWN',
    `There is no template "${asked}". Did you mean "${closest(asked, names)}"? There are ${names.join(', ')}.`,
  );
}

/** What the gallery and the API tell of a template. */
export function describeTemplate({ name, label, version }: Template): TemplateInfo {
  return { name, label, version };
}
