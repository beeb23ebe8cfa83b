import { median, quantile } from '../lib/statistics';

/** What previews took, in milliseconds. */
export interface Taken {
  readonly previews: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly longestMs: number;
}

/** @throws RangeError when nothing was measured */
export function taken(tookMs: readonly number[]): Taken {
  return {
    previews: tookMs.length,
    medianMs: median(tookMs),
    p95Ms: quantile(tookMs, 0.95),
    longestMs: quantile(tookMs, 1),
  };
}

type Aim = Partial<Pick<Taken, 'medianMs' | 'p95Ms' | 'longestMs'>>;

/** One editor, warm. */
export const TYPING_AIM = { medianMs: 250, p95Ms: 400 } as const satisfies Aim;

/** Twenty at once. */
export const CROWD_AIM = { longestMs: 3000 } as const satisfies Aim;

const NAMES = { medianMs: 'median', p95Ms: 'p95', longestMs: 'longest' } as const;

/** The figures that are above the aim, by their names in the table. */
export function missed(figures: Taken, aim: Aim): string[] {
  const keys = Object.keys(NAMES) as (keyof typeof NAMES)[];
  return keys.filter((key) => figures[key] > (aim[key] ?? Infinity)).map((key) => NAMES[key]);
}
