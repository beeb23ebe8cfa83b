/** How long an old secret signs where nobody says: a deployment of the receiver is over by then. */
export const DEFAULT_KEEP = '24h';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A secret that signs for longer has not been replaced. */
const MOST = 90 * 86_400_000;

/**
 * A time such as `90m`, `24h` or `7d`.
 * @returns milliseconds, or null where it is none, or more than 90 days
 */
export function parseKeep(text: string): number | null {
  const { count, unit = '' } = /^(?<count>[1-9]\d{0,5})(?<unit>[mhd])$/u.exec(text)?.groups ?? {};
  const milliseconds = Number(count) * (UNITS[unit] ?? Number.NaN);
  return milliseconds <= MOST ? milliseconds : null;
}
