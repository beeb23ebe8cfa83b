import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import { mix } from '../kit/color';
import { Drawing } from '../kit/drawing';
import { mirrored, type Layout } from '../kit/layout';

interface ArcsProps {
  readonly size: PictureSize;
  readonly layout: Layout;
  readonly direction: Direction;
  readonly paper: string;
  readonly brandColor: string;
}

/** Of the outermost ring's radius. */
const RADII = [1, 0.786, 0.571, 0.357];

/** Rings around the far corner, as faint as a watermark: what a page without a picture has. */
export function Arcs({ size, layout, direction, paper, brandColor }: ArcsProps) {
  const reach = Math.min(layout.px(layout.orientation === 'wide' ? 420 : 560), size.width);
  const region = { left: size.width - reach, top: 0, width: reach, height: reach };
  return (
    <Drawing region={mirrored(region, size, direction)} direction={direction}>
      {RADII.map((radius, index) => (
        <circle
          key={radius}
          cx={reach}
          cy={0}
          r={reach * radius}
          fill={mix(paper, brandColor, 0.03 + index * 0.022)}
        />
      ))}
    </Drawing>
  );
}
