import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion } from '../../server/src/contracts/picture';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { fade } from '../kit/color';
import { Drawing } from '../kit/drawing';
import { inset, type Layout } from '../kit/layout';
import { Cutout, Photo } from '../kit/photo';

interface StageProps {
  readonly picture: DrawablePicture;
  /** Where the picture may stand, on the card as it is drawn. */
  readonly room: PictureRegion;
  readonly px: Layout['px'];
  readonly ink: string;
  readonly brandColor: string;
}

/** The part of the stage that a picture fills at most. */
export function pictureRoom(stage: PictureRegion, { px, margin }: Layout): PictureRegion {
  const air = Math.min(margin - px(8), Math.round(0.12 * stage.height));
  return inset(stage, { top: air, start: air, bottom: air, end: air });
}

/**
 * A product, whole, in the middle of its room. A photo with a ground of its own lies as a print, and so
 * does a thing too light to be told from the stage, on a dark one.
 */
export function Stage({ picture, room, px, ink, brandColor }: StageProps) {
  const { width, height } = picture;
  const region = {
    left: room.left + Math.round((room.width - width) / 2),
    top: room.top + Math.round((room.height - height) / 2),
    width,
    height,
  };
  if (picture.ground === 'light') {
    return (
      <>
        <FloorShadow {...{ region, px, ink }} />
        <Cutout picture={picture} region={region} />
      </>
    );
  }
  const radius = `${px(20)}px`;
  const shadow = `0 ${px(24)}px ${px(52)}px ${fade(ink, 0.24)}, 0 ${px(3)}px ${px(10)}px ${fade(ink, 0.14)}`;
  return (
    <>
      <div style={{ position: 'absolute', ...region, borderRadius: radius, boxShadow: shadow }} />
      <Photo {...{ picture, region, brandColor }} borderRadius={radius} />
    </>
  );
}

/** What a thing that stands on the floor throws under itself. */
function FloorShadow({
  region,
  px,
  ink,
}: Omit<StageProps, 'picture' | 'room' | 'brandColor'> & { region: PictureRegion }) {
  const height = Math.max(px(34), Math.round(region.width * 0.13));
  const width = Math.round(region.width * 1.1);
  const stops = [0.34, 0.2, 0.07, 0].map(
    (opacity, index) => `${fade(ink, opacity)} ${[0, 30, 55, 70][index]}%`,
  );
  return (
    <div
      style={{
        position: 'absolute',
        left: region.left - Math.round((width - region.width) / 2),
        top: region.top + region.height - Math.round(height * 0.56),
        width,
        height,
        backgroundImage: `radial-gradient(ellipse at 50% 50%, ${stops.join(', ')})`,
      }}
    />
  );
}

interface SwingTagProps {
  readonly region: PictureRegion;
  readonly direction: Direction;
  readonly color: string;
  readonly shade: string;
  readonly ground: string;
}

/** A large swing tag, where there is no picture of what it hangs on. */
export function SwingTag({ region, direction, color, shade, ground }: SwingTagProps) {
  const { width, height } = region;
  const unit = Math.min(width, height) / 11.5;
  const turn = direction === 'rtl' ? 24 : -24;
  const side = direction === 'rtl' ? -1 : 1;
  return (
    <Drawing region={region}>
      <g
        transform={`translate(${width / 2} ${height / 2 + unit * 0.6}) rotate(${turn}) scale(${unit})`}
      >
        <path
          d={`M0 -3.1C${side * 0.4} -5.4 ${side * 2.2} -6.2 ${side * 5.5} -9`}
          fill="none"
          stroke={shade}
          strokeWidth={0.12}
        />
        <path d={TAG} transform="translate(0.28 0.34)" fill={shade} />
        <path d={TAG} fill={color} />
        <circle cx={0} cy={-3.1} r={0.46} fill={ground} />
      </g>
    </Drawing>
  );
}

/** Around the origin, nine units high: a slip with its upper corners cut off. */
const TAG =
  'M-1.3 -4.5H1.3A0.7 0.7 0 0 1 1.82 -4.27L2.78 -3.2A0.9 0.9 0 0 1 3 -2.6V3.8A0.7 0.7 0 0 1 2.3 4.5H-2.3A0.7 0.7 0 0 1 -3 3.8V-2.6A0.9 0.9 0 0 1 -2.78 -3.2L-1.82 -4.27A0.7 0.7 0 0 1 -1.3 -4.5Z';
