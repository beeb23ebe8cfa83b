/** The weights that templates may use. */
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

/** The weight that stands for another where a font does not have that, or null where there is none. */
export function nearestWeight(weights: readonly number[], wanted: Weight): number | null {
  const [nearest = null] = [...weights].sort(
    (one, other) => weightDistance(one, wanted) - weightDistance(other, wanted),
  );
  return nearest;
}

/**
 * How far a file's weight is from the one that is asked for, by the rules of CSS: regular text is
 * rather set in a 500 than in a lighter weight, and bold text rather too heavy than too light.
 * https://drafts.csswg.org/css-fonts/#font-style-matching
 */
export function weightDistance(weight: number, wanted: Weight): number {
  const isNear = wanted === 400 ? weight >= 400 && weight <= 500 : weight >= wanted;
  if (isNear) return weight - wanted;
  const isSecond = weight < wanted;
  return (isSecond ? 1_000 : 2_000) + Math.abs(weight - wanted);
}
