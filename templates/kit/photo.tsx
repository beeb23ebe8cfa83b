import type { PictureRegion } from '../../server/src/contracts/picture';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { mix } from './color';

interface PhotoProps {
  readonly picture: DrawablePicture;
  readonly region: PictureRegion;
  readonly brandColor: string;
  /** A CSS `border-radius`. */
  readonly borderRadius?: string;
}

/** Whether a picture shows what lies behind it, and was left whole. */
export function isCutout(picture: DrawablePicture | null): boolean {
  return picture !== null && picture.ground !== 'any';
}

/** The entry's picture: a photo that was cropped to the region before, or a cut-out on a ground. */
export function Photo({ picture, region, brandColor, borderRadius }: PhotoProps) {
  const rounded = borderRadius === undefined ? {} : { borderRadius };
  if (!isCutout(picture)) {
    return (
      <img
        src={picture.src}
        width={region.width}
        height={region.height}
        style={{ position: 'absolute', ...region, ...rounded }}
      />
    );
  }
  return (
    <>
      <div
        style={{
          position: 'absolute',
          ...region,
          ...rounded,
          background: cutoutGround(picture, brandColor),
        }}
      />
      <Cutout picture={picture} region={region} />
    </>
  );
}

/** A cut-out in the middle of a region, on whatever is there. */
export function Cutout({ picture, region }: Pick<PhotoProps, 'picture' | 'region'>) {
  const { src, width, height } = picture;
  const left = region.left + Math.round((region.width - width) / 2);
  const top = region.top + Math.round((region.height - height) / 2);
  return (
    <img
      src={src}
      width={width}
      height={height}
      style={{ position: 'absolute', left, top, width, height }}
    />
  );
}

/** White or night with a breath of the brand, whichever the cut-out can be told from. */
export function cutoutGround({ ground }: DrawablePicture, brandColor: string): string {
  return ground === 'light' ? mix('#ffffff', brandColor, 0.07) : mix('#101014', brandColor, 0.16);
}
