import { nearest } from '../../../server/src/common/nearest';
import { isTimeZone, nearestTimeZone } from '../../../server/src/common/time-zone';
import type { BuilderAnswer } from '../../../server/src/contracts/api';
import type { MappedPart } from '../../../server/src/contracts/field';
import { isPart } from '../../../server/src/resolve/clean-options';
import { guessPaths } from '../../../server/src/resolve/guess';
import type { PathProblem } from '../../../server/src/resolve/path-problem';
import type { GetSchema } from '../../../server/src/resolve/schema';
import { parseColor } from '../field/color';
import { COLOR_NAMES } from './color-names';
import { toSchema, type BuilderSchema } from './form-schema';
import { nearestPath, pathProblem } from './nearest-path';
import { namesIn, pathsIn, type OptionName } from './options';
import { suggestPaths } from './suggest-paths';

/** What stands in an option and should not, and what was most likely meant. */
export type Wrong = {
  readonly text: string;
  readonly near: string | null;
} & (
  | { readonly kind: 'path'; readonly problem: PathProblem; readonly isOwn: boolean }
  | { readonly kind: 'template' | 'format' | 'color' | 'timeZone' }
);

/** Knows what the options of a field may say. */
export interface Judge {
  /** All that is wrong with an option's value. */
  wrongs(name: OptionName, value: unknown): Wrong[];
  /** What a part can be fed from. */
  suggestions(part: MappedPart): string[];
  /** What a part is fed from where nothing is said. */
  guesses(part: MappedPart): string[];
}

export type BuilderInfo = BuilderAnswer['data'];

/** @param form - the content type that the field stands in, with what is not saved yet */
export function createJudge(info: BuilderInfo, form: BuilderSchema): Judge {
  const saved = new Map(info.schemas.map((schema) => [schema.uid, schema]));
  const schema = toSchema(form, saved.get(form.uid));
  const getSchema: GetSchema = (uid) => (uid === form.uid ? schema : saved.get(uid));
  const templates = info.templates.map(({ name }) => name);
  const formats = ['og', ...info.formats];

  const among = (kind: 'template' | 'format', names: readonly string[], value: unknown): Wrong[] =>
    namesIn(value)
      .filter((name) => !names.includes(name))
      .map((text) => ({ kind, text, near: nearest(text, names) ?? null }));

  const wrongPaths = (part: MappedPart, value: unknown): Wrong[] =>
    (pathsIn(value) || []).flatMap((text): Wrong[] => {
      const problem = pathProblem(text, part, schema, getSchema);
      if (problem === null) return [];
      const near = nearestPath(text, part, schema, getSchema);
      return [{ kind: 'path', text, near, problem, isOwn: problem.owner === schema.uid }];
    });

  return {
    wrongs(name, value) {
      if (isPart(name)) return wrongPaths(name, value);
      if (name === 'template' || name === 'templates') return among('template', templates, value);
      if (name === 'formats') return among('format', formats, value);
      if (name === 'timeZone') return wrongTimeZone(value);
      return name === 'brandColor' ? wrongColor(value) : [];
    },
    suggestions: (part) => suggestPaths(part, schema, getSchema),
    guesses: (part) => guessPaths(part, schema, getSchema),
  };
}

function wrongTimeZone(value: unknown): Wrong[] {
  if (typeof value !== 'string' || value.trim() === '' || isTimeZone(value.trim())) return [];
  return [{ kind: 'timeZone', text: value, near: nearestTimeZone(value) ?? null }];
}

function wrongColor(value: unknown): Wrong[] {
  if (typeof value !== 'string' || value.trim() === '' || parseColor(value) !== null) return [];
  return [{ kind: 'color', text: value, near: nearest(value.trim(), COLOR_NAMES) ?? null }];
}
