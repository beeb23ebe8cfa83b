import type { Core } from '@strapi/strapi';

import { guessTemplate } from '../catalogue/guess-template';
import type { Source } from '../contracts/content';
import type { DecidedBy } from '../contracts/decided-by';
import { OgImageError } from '../contracts/errors';
import { Sources, type Entry } from '../resolve/read';
import { firstRule } from '../resolve/rules';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { siteTemplate, typeTemplate } from './default-template';

/** The template of an entry whose editor picked none. */
export interface DefaultTemplate {
  readonly name: string;
  readonly decidedBy: DecidedBy;
  /** What it was decided by besides the entry: a change of it may decide otherwise. */
  readonly sources: readonly Source[];
}

/**
 * The template of a content type's entries that no rule fits: the one that is set for it, the field's, the
 * site's, or a guess.
 */
export function usualTemplate(
  strapi: Core.Strapi,
  { uid, options, mapping }: Target,
): Pick<DefaultTemplate, 'name' | 'decidedBy'> {
  const named = [
    { by: 'type', name: typeTemplate(strapi, uid) },
    { by: 'field', name: options.template ?? null },
    { by: 'site', name: siteTemplate(strapi) },
  ] as const;
  for (const { by, name } of named) if (name !== null) return { name, decidedBy: { by } };
  const parts = mapping instanceof OgImageError ? [] : Object.keys(mapping.parts);
  const name = guessTemplate(getService(strapi, 'catalogue'), parts, options.templates);
  return { name, decidedBy: { by: 'guess' } };
}

/**
 * @param entry as loaded with all that its content type's mapping reads
 * @param locale of the entry, or the site's default
 */
export function defaultTemplate(
  strapi: Core.Strapi,
  target: Target,
  entry: Entry,
  locale: string,
): DefaultTemplate {
  const sources = new Sources();
  const rule = firstRule(target.rules, entry, locale, sources);
  const decided =
    rule === null
      ? usualTemplate(strapi, target)
      : { name: rule.template, decidedBy: { by: 'rule' as const, index: rule.index } };
  return { ...decided, sources: sources.list() };
}

/** Every template that an entry may have whose editor picked none, the usual one first. */
export function possibleTemplates(strapi: Core.Strapi, target: Target): string[] {
  const drawable = getService(strapi, 'catalogue')
    .list()
    .map(({ name }) => name);
  const ruled = target.rules
    .map(({ template }) => template)
    .filter((name) => drawable.includes(name));
  return [...new Set([usualTemplate(strapi, target).name, ...ruled])];
}
