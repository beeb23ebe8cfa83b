import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { layoutFor, mirrored, type Layout } from '../kit/layout';
import { Drawing } from '../kit/drawing';
import { Photo } from '../kit/photo';
import { shades } from '../kit/shades';

/** A picture's part of the card: of its width where it stands beside the words, else of its height. */
const PART = { wide: 424 / 1200, square: 0.4, tall: 0.37 } as const;

/** Pixels of the design. */
const CORNER = 36;
const SWING = 200;
const RING = 48;

/** Where the cover is on a card that is read from the left. */
export function insetRegion(size: PictureSize): PictureRegion {
  const { orientation, px, margin } = layoutFor(size);
  const edge = margin - px(8);
  if (orientation === 'wide') {
    const width = Math.round(size.width * PART.wide);
    return { left: size.width - edge - width, top: edge, width, height: size.height - 2 * edge };
  }
  const height = Math.round(size.height * PART[orientation]);
  return { left: edge, top: edge, width: size.width - 2 * edge, height };
}

interface InsetProps {
  readonly picture: DrawablePicture;
  readonly size: PictureSize;
  readonly layout: Layout;
  readonly direction: Direction;
  readonly brandColor: string;
  readonly text: string;
}

/** The cover as a leaf: one corner swung wide, with the ring of the motif at its foot. */
export function Inset({ picture, size, layout, direction, brandColor, text }: InsetProps) {
  const region = insetRegion(size);
  const corner = `${layout.px(CORNER)}px`;
  const swing = `${layout.px(SWING)}px`;
  const top = direction === 'rtl' ? `${corner} ${swing}` : `${swing} ${corner}`;
  return (
    <>
      <Corner {...{ size, layout, direction, region, color: shades(brandColor, text)[0] }} />
      <Photo
        {...{ picture, brandColor }}
        region={mirrored(region, size, direction)}
        borderRadius={`${top} ${corner} ${corner}`}
      />
      <Ring {...{ size, layout, direction, region, color: brandColor, text }} />
    </>
  );
}

interface OrnamentProps {
  readonly size: PictureSize;
  readonly layout: Layout;
  readonly direction: Direction;
  /** Of the cover, on a card that is read from the left. */
  readonly region: PictureRegion;
  readonly color: string;
}

/** A quarter of a circle behind the leaf. */
function Corner({ size, layout, direction, region, color }: OrnamentProps) {
  const isWide = layout.orientation === 'wide';
  const radius = isWide ? layout.px(440) : Math.round(size.width * 0.62);
  const centre = isWide ? size.height : region.top + region.height;
  const corner = { left: size.width - radius, top: 0, width: radius, height: size.height };
  return (
    <Drawing region={mirrored(corner, size, direction)} direction={direction}>
      <circle cx={radius} cy={centre} r={radius} fill={color} />
    </Drawing>
  );
}

interface RingProps extends OrnamentProps {
  /** The colour of the words on the card. */
  readonly text: string;
}

/** Stands on the edge of the leaf, out of the way of the words. */
function Ring({ size, layout, direction, region, color, text }: RingProps) {
  const radius = Math.round(Math.min(layout.px(RING), 0.14 * region.height));
  const overhang = Math.round(0.6 * radius);
  const square = {
    left:
      layout.orientation === 'wide'
        ? region.left - overhang
        : region.left + region.width - 2 * radius + overhang,
    top: region.top + region.height - Math.round(1.5 * radius),
    width: 2 * radius,
    height: 2 * radius,
  };
  return (
    <Drawing region={mirrored(square, size, direction)}>
      <circle cx={radius} cy={radius} r={radius} fill={text} />
      <circle cx={radius} cy={radius} r={radius * 0.44} fill={color} />
    </Drawing>
  );
}
