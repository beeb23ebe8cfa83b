import { OgImageError, type ErrorCode } from '../../contracts/errors';
import type { ProblemValues } from '../../contracts/problem';

/** Why a render process ended before it answered. */
export type EndReason = 'crash' | 'memory' | 'time';

const CODES = {
  crash: 'OG_RENDER_CRASHED',
  memory: 'OG_RENDER_CRASHED',
  time: 'OG_RENDER_TIMEOUT',
} as const satisfies Record<EndReason, ErrorCode>;

/** What a process is at, in words for its error. */
export interface Task {
  /** After "to": `draw the card`. */
  readonly name: string;
  /** What happens next and what helps, as sentences. */
  readonly remedy: string;
}

/** @param template its name */
export function drawingTask(template: string): Task {
  return {
    name: `draw the card by the template "${template}"`,
    remedy:
      "The card is tried again by itself; if it stays, replace the entry's pictures or pick another template.",
  };
}

/** @param picture its name */
export function imageTask(picture: string): Task {
  return {
    name: `read the picture "${picture}"`,
    remedy: 'It is tried again by itself; if it stays, choose another picture for the card.',
  };
}

/** @param origin the file or package that the templates are from */
export function describingTask(origin: string): Task {
  return {
    name: `run ${origin}`,
    remedy:
      'Look for the reason outside of its components, in "picture" and in "logo", and start Strapi again.',
  };
}

/** A render process ended, or had to be ended, at a card. */
export class ProcessEnded extends OgImageError {
  constructor(
    readonly reason: EndReason,
    message: string,
    /** The SVG, HEIC or finished picture that it was reading then, by its digest; null when it was at anything else. */
    readonly picture: string | null = null,
    values: ProblemValues = {},
  ) {
    super(CODES[reason], message, { values });
  }

  /** The same end, at a picture. */
  at(picture: string | null): ProcessEnded {
    return new ProcessEnded(this.reason, this.message, picture, this.values);
  }
}

/** @param how as in "it ended by SIGABRT" */
export function crashed({ name, remedy }: Task, how: string, words: string): ProcessEnded {
  const said = words === '' ? '' : `: ${words}`;
  return new ProcessEnded(
    'crash',
    `The render process ended ${how} when it was to ${name}${said}. ${remedy}`,
    null,
    { reason: 'crash', detail: `${how}${said}` },
  );
}

/** @param memory bytes that it might have taken */
export function tookTooMuch({ name, remedy }: Task, memory: number): ProcessEnded {
  const megabytes = Math.round(memory / 1024 / 1024);
  return new ProcessEnded(
    'memory',
    `The render process took more than ${megabytes} MB of memory to ${name} and was ended. ${remedy}`,
    null,
    { reason: 'memory', detail: `${megabytes} MB` },
  );
}

/** @param timeoutMs milliseconds that it might have taken */
export function timedOut({ name, remedy }: Task, timeoutMs: number): ProcessEnded {
  return new ProcessEnded(
    'time',
    `The render process took longer than ${timeoutMs} ms to ${name} and was ended. ${remedy}`,
    null,
    { seconds: timeoutMs / 1000 },
  );
}
