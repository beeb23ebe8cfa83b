import { createField } from './field';
import type { OrnamentProps } from './ornament-props';

/** Dots on a grid, as large as a land of chance is high, as in a coarse print. */
export function Dots({ size, unit, random, colors }: OrnamentProps) {
  const step = unit / 2.6;
  const field = createField(random, unit * 8);
  const [, deep, , light, spark] = colors;
  const columns = Math.ceil(size.width / step) + 1;
  const rows = Math.ceil(size.height / step) + 1;
  const paths = new Map<string, string>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [(column + (row % 2) / 2) * step, row * step];
      const height = field(x, y);
      const radius = step * Math.min(0.46, 0.08 + 0.42 * Math.abs(height));
      const color = height < 0 ? deep : height > 0.62 ? spark : light;
      paths.set(color, `${paths.get(color) ?? ''}${dot(x, y, radius)}`);
    }
  }
  return (
    <g>
      {[...paths].map(([color, path]) => (
        <path key={color} d={path} fill={color} />
      ))}
    </g>
  );
}

function dot(x: number, y: number, radius: number): string {
  const [r, start] = [radius.toFixed(1), `${(x - radius).toFixed(1)} ${y.toFixed(1)}`];
  const half = `a${r} ${r} 0 1 0`;
  return `M${start}${half} ${(2 * radius).toFixed(1)} 0${half} ${(-2 * radius).toFixed(1)} 0Z`;
}
