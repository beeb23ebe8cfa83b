import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import type { Layout } from '../kit/layout';
import { Drawing } from '../kit/drawing';

interface SheetProps {
  readonly size: PictureSize;
  readonly px: Layout['px'];
  readonly direction: Direction;
  /** Of the grid's lines. */
  readonly line: string;
  readonly isSquared: boolean;
  /** Of what lies under the sheet, and of the back of its corner. */
  readonly under: string;
  readonly back: string;
}

/** Pixels of the design. */
const STEP = 42;
export const CORNER = 132;

/** Squared paper with one corner turned down. */
export function Sheet({ size, px, direction, line, isSquared, under, back }: SheetProps) {
  const { width, height } = size;
  const step = px(STEP);
  const corner = px(CORNER);
  const rules = [
    ...positions(height, step).map((y) => `M0 ${y}H${width}`),
    // Counted from the corner, so that its edge lies on a line.
    ...positions(width, step).map((x) => `M${width - x} 0V${height}`),
  ];
  return (
    <Drawing region={{ left: 0, top: 0, ...size }} direction={direction}>
      {isSquared && (
        <path d={rules.join('')} stroke={line} strokeWidth={Math.max(1, px(1.5))} fill="none" />
      )}
      <path d={`M${width - corner} 0H${width}V${corner}Z`} fill={under} />
      <path
        d={`M${width - corner} 0V${corner - px(14)}A${px(14)} ${px(14)} 0 0 0 ${width - corner + px(14)} ${corner}H${width}Z`}
        fill={back}
      />
    </Drawing>
  );
}

function positions(length: number, step: number): number[] {
  return Array.from({ length: Math.floor(length / step) }, (_, index) => (index + 1) * step);
}
