/** The height of a land of chance at a place, about -1 to 1. */
export type Field = (x: number, y: number) => number;

/**
 * Hills and hollows: a few waves that cross one another.
 * @param length of the longest waves, in pixels
 */
export function createField(random: () => number, length: number): Field {
  const waves = Array.from({ length: 6 }, (_, index) => {
    const angle = random() * 2 * Math.PI;
    const frequency = ((0.75 + random() * 0.5) * 2 * Math.PI * (1 + index * 0.45)) / length;
    return {
      x: Math.cos(angle) * frequency,
      y: Math.sin(angle) * frequency,
      phase: random() * 2 * Math.PI,
      height: 1 / (1 + index * 0.8),
    };
  });
  const sum = waves.reduce((total, { height }) => total + height, 0);
  return (x, y) =>
    waves.reduce(
      (total, wave) => total + wave.height * Math.sin(wave.x * x + wave.y * y + wave.phase),
      0,
    ) /
    (0.62 * sum);
}
