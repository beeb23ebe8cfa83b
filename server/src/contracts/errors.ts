/**
 * Every error that the plugin makes, with whether trying again can help. One table, so that a code
 * never means two things.
 */
export const ERROR_CODES = {
  OG_APP_INVALID: { retryable: false },
  OG_CONFIG_INVALID: { retryable: false },
  OG_CHOICES_INVALID: { retryable: false },
  OG_COLOR_INVALID: { retryable: false },
  OG_CONTENT_TYPE_UNKNOWN: { retryable: false },
  OG_DOCUMENT_NOT_FOUND: { retryable: false },
  OG_FORMAT_UNKNOWN: { retryable: false },
  OG_IMAGE_UNREADABLE: { retryable: false },
  OG_MAPPING_INVALID: { retryable: false },
  OG_NAME_INVALID: { retryable: false },
  OG_PICTURE_UNREADABLE: { retryable: true },
  OG_PREVIEW_LIMIT: { retryable: true },
  OG_RENDER_BUSY: { retryable: true },
  OG_RENDER_CRASHED: { retryable: true },
  OG_RENDER_TIMEOUT: { retryable: true },
  OG_RENDER_TOO_LARGE: { retryable: false },
  OG_SIZE_INVALID: { retryable: false },
  OG_STORE_FAILED: { retryable: true },
  OG_TEMPLATE_FAILED: { retryable: false },
  OG_TEMPLATE_UNKNOWN: { retryable: false },
  OG_UNEXPECTED: { retryable: true },
} as const satisfies Record<string, { retryable: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * An error whose message a person can act on: it names the wrong thing and the remedy, and never
 * holds a secret.
 */
export class OgImageError extends Error {
  override readonly name = 'OgImageError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
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
    super(code, message);
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
function isOgImageError(error: unknown): error is OgImageError {
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
  return new OgImageError(
    'OG_UNEXPECTED',
    `Something went wrong that the plugin did not expect: ${reasonOf(error)}. It is tried again by itself; if it stays, look at the server's log.`,
    { cause: error },
  );
}
