import type { ProblemValues } from './problem';

/**
 * Every error that the plugin makes, with whether trying again can help, and what the admin's sentence
 * for it names: null for those that only the command line and the start of Strapi meet. One table, so
 * that a code never means two things.
 */
export const ERROR_CODES = {
  OG_ADDRESS_REFUSED: { retryable: false, names: ['host'] },
  OG_ANSWER_SLOW: { retryable: true, names: ['host', 'seconds'] },
  OG_ANSWER_TOO_LARGE: { retryable: false, names: ['host', 'most'] },
  OG_ANSWER_UNREADABLE: { retryable: true, names: ['host'] },
  OG_APP_INVALID: { retryable: false, names: null },
  OG_CONFIG_INVALID: { retryable: false, names: null },
  OG_CHOICES_INVALID: { retryable: false, names: ['detail'] },
  OG_COLOR_INVALID: { retryable: false, names: ['value'] },
  OG_CONTENT_TYPE_UNKNOWN: { retryable: false, names: ['uid'] },
  OG_DOCUMENT_NOT_FOUND: { retryable: false, names: [] },
  OG_FORMAT_UNKNOWN: { retryable: false, names: ['format'] },
  OG_HOST_SILENT: { retryable: true, names: ['host', 'seconds'] },
  OG_HOST_UNREACHABLE: { retryable: true, names: ['host', 'detail'] },
  OG_IMAGE_UNREADABLE: { retryable: false, names: ['name'] },
  OG_MAPPING_INVALID: { retryable: false, names: [] },
  OG_NAME_INVALID: { retryable: false, names: null },
  OG_PICTURE_UNREADABLE: { retryable: true, names: ['name'] },
  OG_PREVIEW_LIMIT: { retryable: true, names: ['seconds'] },
  OG_RENDER_BUSY: { retryable: true, names: [] },
  OG_RENDER_CRASHED: { retryable: true, names: [] },
  OG_RENDER_TIMEOUT: { retryable: true, names: ['seconds'] },
  OG_RENDER_TOO_LARGE: { retryable: false, names: ['size', 'most'] },
  OG_RUN_STARTER_GONE: { retryable: false, names: [] },
  OG_RUN_STATE: { retryable: false, names: [] },
  OG_RUN_UNKNOWN: { retryable: false, names: [] },
  OG_SETTINGS_CONFLICT: { retryable: false, names: [] },
  OG_SETTINGS_INVALID: { retryable: false, names: ['detail'] },
  OG_SETTINGS_LOCKED: { retryable: false, names: ['sections'] },
  OG_SIZE_INVALID: { retryable: false, names: ['width', 'height', 'least', 'most'] },
  OG_STORE_FAILED: { retryable: true, names: ['detail'] },
  OG_TEMPLATE_FAILED: { retryable: false, names: ['template', 'detail'] },
  OG_TEMPLATE_UNKNOWN: { retryable: false, names: ['template'] },
  OG_WEBHOOK_INVALID: { retryable: false, names: null },
  OG_WEBHOOK_UNKNOWN: { retryable: false, names: null },
  OG_UNEXPECTED: { retryable: true, names: ['detail'] },
} as const satisfies Record<string, { retryable: boolean; names: readonly string[] | null }>;

/** Why drawing broke off, by the name that an error's values hold as `reason`, with what it names. */
export const CRASH_REASONS = {
  crash: ['detail'],
  fontChanged: ['detail'],
  memory: ['detail'],
} as const satisfies Record<string, readonly string[]>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What an error comes from, and what its sentence names. */
export interface ErrorOptions {
  readonly cause?: unknown;
  /**
   * By the names in `ERROR_CODES`, so that the admin can say it in the editor's language.
   * @default nothing: editors read the message
   */
  readonly values?: ProblemValues;
}

/**
 * An error whose message a person can act on: it names the wrong thing and the remedy, and never
 * holds a secret.
 */
export class OgImageError extends Error {
  override readonly name = 'OgImageError';
  readonly values: ProblemValues;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { values = {}, ...options }: ErrorOptions = {},
  ) {
    super(message, options);
    this.values = values;
  }

  /** Whether trying again can help. */
  get retryable(): boolean {
    return ERROR_CODES[this.code].retryable;
  }
}

/** A request that came too early, and may come again after a while. */
export class TooEarlyError extends OgImageError {
  constructor(
    code: ErrorCode,
    message: string,
    /** Seconds, whole ones, as the header `Retry-After` counts them. */
    readonly retryAfter: number,
  ) {
    super(code, message, { values: { seconds: retryAfter } });
  }
}

/**
 * What went wrong, as a part of a sentence. A database error's message begins with the whole
 * statement, which is for the log and not for editors.
 */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isStatement = /^\s*(?:insert|update|select|delete|begin|commit|savepoint|with)\b/i;
  return isStatement.test(message) ? (message.split(' - ').at(-1) ?? message) : message;
}

/** Whether it is one of ours, also where another bundle of the package, such as the command line's, asks. */
export function isOgImageError(error: unknown): error is OgImageError {
  if (error instanceof OgImageError) return true;
  return (
    error instanceof Error &&
    error.name === 'OgImageError' &&
    'code' in error &&
    Object.hasOwn(ERROR_CODES, String(error.code))
  );
}

/** Gives any thrown value a code, so that nothing reaches a card's row without one. */
export function toOgImageError(error: unknown): OgImageError {
  if (isOgImageError(error)) return error;
  const detail = reasonOf(error);
  return new OgImageError(
    'OG_UNEXPECTED',
    `Something went wrong that the plugin did not expect: ${detail}. It is tried again by itself; if it stays, look at the server's log.`,
    { cause: error, values: { detail } },
  );
}
