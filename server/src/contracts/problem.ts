/** What a sentence names, by names of its own: flat, so that it is stored and translated as it is. */
export type ProblemValues = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Something that people are told. Code and values say it in any language; some values stand for
 * sentences themselves: see `reason`, `remedy` and `inFormat`.
 */
export interface Problem {
  /** Empty for one that an older version of the plugin has stored, of which there is the message alone. */
  readonly code: string;
  /**
   * `reason` is the name of a second sentence, `remedy` that of a last one. `inFormat` is the name of
   * the format for which alone all of it holds.
   */
  readonly values: ProblemValues;
  /** The same in English, for logs, the command line and other programs. */
  readonly message: string;
}

/** Reads what was stored as JSON: a list of problems or, by older versions, of sentences. */
export function toProblems(json: unknown): Problem[] {
  const list: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return Array.isArray(list) ? list.map(toProblem) : [];
}

function toProblem(stored: unknown): Problem {
  if (!isRecord(stored)) return { code: '', values: {}, message: String(stored) };
  const { code, values, message } = stored;
  return { code: toText(code), values: toValues(values), message: toText(message) };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads the values of a problem that were stored as JSON; none where there are none. */
export function toValues(json: unknown): ProblemValues {
  const values: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return isRecord(values) ? (values as ProblemValues) : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
