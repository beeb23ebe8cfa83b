import { OgImageError, type ErrorCode } from '../contracts/errors';

/** Why a render process ended before it answered. */
export type EndReason = 'crash' | 'memory' | 'time';

const CODES = {
  crash: 'OG_RENDER_CRASHED',
  memory: 'OG_RENDER_CRASHED',
  time: 'OG_RENDER_TIMEOUT',
} as const satisfies Record<EndReason, ErrorCode>;

/** A render process ended, or had to be ended, at a card. */
export class ProcessEnded extends OgImageError {
  constructor(
    readonly reason: EndReason,
    message: string,
    /** The SVG that it was reading then, by its digest; null when it was at anything else. */
    readonly picture: string | null = null,
  ) {
    super(CODES[reason], message);
  }

  /** The same end, at a picture. */
  at(picture: string | null): ProcessEnded {
    return new ProcessEnded(this.reason, this.message, picture);
  }
}

export function crashed(how: string, words: string): ProcessEnded {
  return new ProcessEnded(
    'crash',
    `The render process ended ${how} while it drew the card${words ? `: ${words}` : ''}. It is started anew and the card tried again by itself; if it stays, look at the entry's pictures.`,
  );
}

/** @param memory bytes that it might have taken */
export function tookTooMuch(memory: number): ProcessEnded {
  return new ProcessEnded(
    'memory',
    `The render process took more than ${Math.round(memory / 1024 / 1024)} MB of memory for the card and was ended. The card is tried again by itself; if it stays, replace the entry's pictures or pick another template.`,
  );
}

/** @param timeoutMs milliseconds that it might have taken */
export function timedOut(what: string, timeoutMs: number): ProcessEnded {
  return new ProcessEnded(
    'time',
    `The render process took longer than ${timeoutMs} ms to ${what} and was ended. The card is tried again by itself; if it stays, replace the entry's pictures or pick another template.`,
  );
}
