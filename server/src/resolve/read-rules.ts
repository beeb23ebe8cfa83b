import { suggestion } from '../common/nearest';
import type { RuleConfig } from '../config/rules';
import { readPath } from './path';
import { describePathProblem } from './path-problem';
import type { Condition, Rule } from './rules';
import type { GetSchema, Schema } from './schema';

export interface RulePlaces {
  /** The content types with the field. */
  readonly schemas: readonly Schema[];
  readonly getSchema: GetSchema;
  /** The names of templates and designs. */
  readonly templates: readonly string[];
}

/** What is wrong with a rule. */
export interface RuleProblem {
  /** The place of the rule among the rules, from 0. */
  readonly index: number;
  readonly part: 'template' | 'type' | 'where';
  /** The end of a sentence about the rule, with the remedy. */
  readonly message: string;
}

export interface ReadRules {
  /** By a content type's uid, in their order. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly problems: readonly RuleProblem[];
}

/** A rule, or why a content type has none of it. */
type Read = { readonly conditions: readonly Condition[] } | { readonly problem: string };

/**
 * Reads the config's rules against the schemas. A rule with a path that a content type does not have
 * is passed over for that type. One that is for every content type is told of only where none of them
 * has all of its paths.
 */
export function readRules(configs: readonly RuleConfig[], places: RulePlaces): ReadRules {
  const rules = new Map<string, Rule[]>();
  const problems: RuleProblem[] = [];
  for (const [index, config] of configs.entries()) {
    const tell = (part: RuleProblem['part'], message: string) =>
      problems.push({ index, part, message });
    const { template, locale: locales } = config;
    if (!places.templates.includes(template)) {
      tell(
        'template',
        `is passed over: there is no template "${template}".${suggestion(template, places.templates)}`,
      );
      continue;
    }
    const unfit: Unfit[] = [];
    for (const schema of schemasOf(config, places, tell)) {
      const read = readConditions(config, schema, places.getSchema);
      if ('problem' in read) unfit.push({ uid: schema.uid, problem: read.problem });
      else {
        const rule = { index, template, locales, conditions: read.conditions };
        rules.set(schema.uid, [...(rules.get(schema.uid) ?? []), rule]);
      }
    }
    const isForNone = unfit.length === places.schemas.length;
    if (unfit.length > 0 && (config.type !== null || isForNone)) tell('where', passedOver(unfit));
  }
  return { rules, problems };
}

/**
 * A problem as a whole sentence for developers.
 * @param file where the rules are written
 */
export function ruleProblemLine({ index, message }: RuleProblem, file: string): string {
  return `In ${file}, the rule ${index + 1} of "rules" ${message}`;
}

/** A content type that does not have what a rule asks for. */
interface Unfit {
  readonly uid: string;
  readonly problem: string;
}

/** Which content types have none of a rule, and why; of several reasons the one with a remedy. */
function passedOver(unfit: readonly Unfit[]): string {
  const uids = unfit.map(({ uid }) => uid).join(', ');
  const telling = unfit.find(({ problem }) => problem.includes('Did you mean')) ?? unfit[0];
  return `is passed over for ${uids}: ${telling?.problem ?? ''}`;
}

/** The content types that a rule is for, each once. */
function schemasOf(
  { type }: RuleConfig,
  { schemas }: RulePlaces,
  tell: (part: 'type', message: string) => void,
): Schema[] {
  const known = schemas.map(({ uid }) => uid);
  for (const uid of type ?? []) {
    if (known.includes(uid)) continue;
    tell(
      'type',
      `names the content type "${uid}", which has no social card field.${suggestion(uid, known)}`,
    );
  }
  return schemas.filter(({ uid }) => type?.includes(uid) ?? true);
}

function readConditions({ where }: RuleConfig, schema: Schema, getSchema: GetSchema): Read {
  const conditions: Condition[] = [];
  for (const [text, values] of Object.entries(where)) {
    const read = readPath(text, 'value', schema, getSchema);
    if (read.problem !== undefined) {
      return { problem: `it asks for "${text}", but ${describePathProblem(read.problem)}` };
    }
    conditions.push({ path: read.path, values: [values].flat() });
  }
  return { conditions };
}
