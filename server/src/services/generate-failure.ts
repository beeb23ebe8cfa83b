import { isRecord } from '../common/record';
import { OgImageError } from '../contracts/errors';
import { errorOf } from './error-of';
import { failureOf, refusal, ServiceFailure, type FailureKind } from './failure';
import { fromDoor } from './from-door';
import { OPENAI_ERRORS } from './openai-errors';

const KINDS: readonly unknown[] = [
  'stopped',
  'limited',
  'down',
  'refused',
  'unusable',
] satisfies FailureKind[];

/** Mistakes in the code itself, which happen again. */
const MISTAKES: readonly string[] = ['TypeError', 'ReferenceError', 'SyntaxError', 'RangeError'];

/** How many causes of an error are looked at. */
const DEPTH = 4;

/**
 * What an error of a function of the app's own means. It may say so itself by a property `kind`; else the
 * `status` tells that SDKs put on theirs, and what the door threw. Its text is not passed on, since SDKs
 * write keys and addresses into theirs.
 */
export function generateFailure(error: unknown): ServiceFailure {
  for (const one of withCauses(error)) {
    if (one instanceof ServiceFailure) return one;
    if (one instanceof OgImageError) return fromDoor(one);
    if (!isRecord(one)) continue;
    if (KINDS.includes(one['kind'])) return ofKind(one['kind'] as FailureKind);
    const status = one['status'];
    const failure = typeof status === 'number' ? failureOf(status, waitOf(one), Date.now()) : null;
    if (failure !== null) {
      const json = { error: { code: one['code'] ?? null } };
      return errorOf(failure, Number(status), json, OPENAI_ERRORS);
    }
  }
  const name = error instanceof Error && /^\w{1,60}$/u.test(error.name) ? error.name : 'Error';
  const kind = MISTAKES.includes(name) ? 'unusable' : 'down';
  return new ServiceFailure(kind, `Its "generate" failed (${name}${placeOf(error)}).`);
}

function ofKind(kind: FailureKind): ServiceFailure {
  if (kind === 'refused') return refusal();
  return new ServiceFailure(kind, `Its "generate" says that it is ${kind}.`);
}

function withCauses(error: unknown): unknown[] {
  const all: unknown[] = [];
  for (let one = error; all.length < DEPTH && one !== undefined;) {
    all.push(one);
    one = isRecord(one) ? one['cause'] : undefined;
  }
  return all;
}

function waitOf({ headers }: Readonly<Record<string, unknown>>): string | null {
  return headers instanceof Headers ? headers.get('retry-after') : null;
}

/** ` at plugins.ts:12`: the file's name and line where the error was thrown, in the app's own code. */
function placeOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const own = lines.find((line) => /^\s+at /u.test(line) && !/node_modules|node:/u.test(line));
  const [, file, line] = /(?<file>[\w.-]+):(?<line>\d+):\d+\)?$/u.exec(own ?? '') ?? [];
  return file === undefined ? '' : ` at ${file}:${line ?? ''}`;
}
