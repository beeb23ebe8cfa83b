/** A distribution in three figures, in the unit of its values. */
export interface Spread {
  readonly median: number;
  /** A quarter of the values lie below. */
  readonly q1: number;
  /** A quarter of the values lie above. */
  readonly q3: number;
}

/**
 * The value below which the part `p` of the values lies, interpolated between the two nearest.
 * @param p from 0 to 1
 * @throws RangeError when there are no values
 */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) {
    throw new RangeError('Nothing was measured: a quantile needs at least one value.');
  }
  return below + (above - below) * (at - Math.floor(at));
}

/** @throws RangeError when there are no values */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @throws RangeError when there are no values */
export function spread(values: readonly number[]): Spread {
  return { median: median(values), q1: quantile(values, 0.25), q3: quantile(values, 0.75) };
}

/**
 * What two things measured in the same rounds have to do with each other, round by round: what
 * slows the machine for a while slows both of a pair, and so leaves their ratio alone.
 * @throws RangeError when the rounds are none, or not as many for both
 */
export function compareRounds(
  measured: readonly number[],
  base: readonly number[],
  by: (measured: number, base: number) => number,
): Spread {
  if (measured.length !== base.length) {
    throw new RangeError(`${measured.length} rounds cannot be compared with ${base.length}.`);
  }
  // The lengths are equal: every index of one is an index of the other.
  return spread(measured.map((value, round) => by(value, base[round] ?? NaN)));
}
