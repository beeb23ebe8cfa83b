import type { Spread } from './statistics';

/** Figures as tables show them. */

export const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

export const perSecond = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)}/s`;

export const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;

/** The middle, and the half of the values around it: `1.02 (1.00 to 1.04)`. */
export function spreadOf({ median, q1, q3 }: Spread, unit = ''): string {
  return `${median.toFixed(2)}${unit} (${q1.toFixed(2)} to ${q3.toFixed(2)})`;
}
