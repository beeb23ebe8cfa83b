import { nearest } from '../../../server/src/common/nearest';
import type { MappedPart } from '../../../server/src/contracts/field';
import type { Schema } from '../../../server/src/contracts/schema';
import { readPath } from '../../../server/src/resolve/path';
import type { PathProblem } from '../../../server/src/resolve/path-problem';
import type { GetSchema } from '../../../server/src/resolve/schema';

/** A path has few steps, and each can be wrong in one or two ways. */
const MOST_MENDS = 6;

/** What is wrong with a path; nothing where it leads to what is not saved yet, and so not known. */
export function pathProblem(
  text: string,
  part: MappedPart,
  schema: Schema,
  getSchema: GetSchema,
): PathProblem | null {
  const { problem } = readPath(text, part, schema, getSchema);
  return problem === undefined || problem.kind === 'no-schema' ? null : problem;
}

/** The right path that was most likely meant, or null where none is near. */
export function nearestPath(
  text: string,
  part: MappedPart,
  schema: Schema,
  getSchema: GetSchema,
): string | null {
  let path = text;
  for (let mends = 0; mends < MOST_MENDS; mends += 1) {
    const problem = pathProblem(path, part, schema, getSchema);
    if (problem === null) return path;
    const mended = mend(path, problem);
    if (mended === null || mended === path) return null;
    path = mended;
  }
  return null;
}

function mend(path: string, problem: PathProblem): string | null {
  switch (problem.kind) {
    case 'no-attribute':
      return replaceStep(path, problem.name, nearest(problem.name, problem.candidates));
    case 'no-component':
      return replaceComponent(path, problem, nearest(problem.component, problem.candidates));
    case 'no-zone':
      return path.replace(`${problem.name}[${problem.component}]`, problem.name);
    case 'goes-on':
      return path.slice(0, path.indexOf(problem.name) + problem.name.length);
    case 'component-unnamed':
    case 'unfit':
      return problem.example;
    case 'no-schema':
      return null;
  }
}

function replaceStep(path: string, name: string, by: string | undefined): string | null {
  if (by === undefined) return null;
  const steps = path.split('.');
  const at = steps.findIndex((step) => step === name || step.startsWith(`${name}[`));
  if (at === -1) return null;
  return steps.with(at, `${by}${(steps[at] ?? '').slice(name.length)}`).join('.');
}

function replaceComponent(
  path: string,
  { name, component }: { readonly name: string; readonly component: string },
  by: string | undefined,
): string | null {
  return by === undefined ? null : path.replace(`${name}[${component}]`, `${name}[${by}]`);
}
