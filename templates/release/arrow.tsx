import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import { Drawing } from '../kit/drawing';
import type { Layout } from '../kit/layout';

interface ArrowProps {
  readonly size: PictureSize;
  readonly layout: Layout;
  readonly direction: Direction;
  readonly color: string;
  /** Where it stands, in pixels from above. */
  readonly baseline: number;
}

/** An arrow in outline that leaves the card at its top: what a release without a number has. */
export function Arrow({ size, layout: { px, margin }, direction, color, baseline }: ArrowProps) {
  const unit = baseline / 10;
  const left = direction === 'rtl' ? size.width - margin - 8 * unit : margin;
  return (
    <Drawing region={{ left: 0, top: 0, width: size.width, height: baseline + px(4) }}>
      <g transform={`translate(${left} ${baseline}) scale(${unit})`}>
        <path
          d="M0 -7.2L4 -11.2L8 -7.2V-3.8L5.2 -6.6V0H2.8V-6.6L0 -3.8Z"
          fill="none"
          stroke={color}
          strokeWidth={Math.max(2, px(5)) / unit}
          strokeLinejoin="round"
        />
      </g>
    </Drawing>
  );
}
