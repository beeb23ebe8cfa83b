import { suggestion } from '../common/nearest';
import type { OgImageError } from '../contracts/errors';
import { fieldsIn, type FieldOptions } from '../contracts/field';
import { parseFieldOptions } from './field-options';
import { mappingError, readMapping, type Mapping, type MappingDefaults } from './mapping';
import { withConditions, type Rule } from './rules';
import type { GetSchema, Schema } from './schema';

/** A content type whose published entries have cards, because it has the field. */
export interface Target {
  readonly uid: string;
  readonly schema: Schema;
  /** The attribute that is the field. */
  readonly field: string;
  readonly options: FieldOptions;
  /** Where its content comes from, or why that cannot be said: then its cards fail with it. */
  readonly mapping: Mapping | OgImageError;
  /** Which template entries have whose editor picked none, before the field's own. */
  readonly rules: readonly Rule[];
  /** All that is wrong with the field's options, as sentences about the field. */
  readonly problems: readonly string[];
  /** What cards of entries without a title are called. */
  readonly fallbackTitle: string;
}

/** What the options of a field may name besides attributes, and what holds where they do not say. */
export interface SiteNames extends MappingDefaults {
  readonly templates: readonly string[];
  readonly formats: readonly string[];
}

/**
 * Finds the content types with the field. What is wrong with one is told in its `problems` and never
 * keeps the others from their cards.
 */
export function findTargets(
  schemas: readonly Schema[],
  getSchema: GetSchema,
  site: SiteNames,
): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const schema of schemas) {
    const [field, ...others] = fieldsIn(schema);
    if (field !== undefined) {
      targets.set(schema.uid, readTarget(schema, field, others, getSchema, site));
    }
  }
  return targets;
}

/** A content type with the site's rules for it. */
export function withRules(target: Target, rules: readonly Rule[] = []): Target {
  return { ...target, rules, mapping: withConditions(target.mapping, rules) };
}

function readTarget(
  schema: Schema,
  field: string,
  others: readonly string[],
  getSchema: GetSchema,
  site: SiteNames,
): Target {
  const read = parseFieldOptions(schema.attributes[field]?.options);
  const named = checkNames(read.options, site);
  const { mapping, problems } = readMapping(schema, named.options, getSchema, site);
  const surplus =
    others.length === 0
      ? []
      : [`It is one of several, of which it alone is used: remove ${others.join(', ')}.`];
  return {
    uid: schema.uid,
    schema,
    field,
    options: named.options,
    mapping: problems.length === 0 ? mapping : mappingError(schema, problems),
    rules: [],
    problems: [...surplus, ...read.problems, ...problems, ...named.problems],
    fallbackTitle: schema.info.displayName ?? schema.info.singularName ?? schema.uid,
  };
}

/** Tells of templates and formats that are not there; the site's default template stands in. */
function checkNames(
  { template, ...others }: FieldOptions,
  site: SiteNames,
): { options: FieldOptions; problems: string[] } {
  const isKnown = template === undefined || site.templates.includes(template);
  const unknown = (others.templates ?? []).filter((name) => !site.templates.includes(name));
  const parts = Object.keys(site.parts ?? {});
  const strange = Object.keys(others.parts ?? {}).filter((name) => !parts.includes(name));
  const missing = (others.formats ?? []).filter((name) => !site.formats.includes(name));
  const problems = [
    ...(isKnown ? [] : [noTemplate(template, site, " The site's default stands in for it.")]),
    ...unknown.map((name) => noTemplate(name, site)),
    ...strange.map(
      (name) => `No template draws a part "${name}", so it is ignored.${suggestion(name, parts)}`,
    ),
    ...missing.map(
      (name) =>
        `It names the format "${name}", which config/plugins.ts does not have.${suggestion(name, site.formats)}`,
    ),
  ];
  return {
    options: { ...others, ...(isKnown && template !== undefined && { template }) },
    problems,
  };
}

function noTemplate(name: string, { templates }: SiteNames, standIn = ''): string {
  return `There is no template "${name}".${suggestion(name, templates)}${standIn}`;
}
