import type { PictureRegion } from '../../server/src/contracts/picture';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { mix } from '../kit/color';
import { Photo } from '../kit/photo';

interface TilesProps {
  /** Where each one stands on the card as it is drawn. */
  readonly cells: readonly PictureRegion[];
  /** As many as there are cells, or none. */
  readonly pictures: readonly DrawablePicture[];
  readonly brandColor: string;
  readonly ground: string;
}

/** How much of the brand's colour each tile has where there is no picture. */
const STRENGTHS = [1, 0.72, 0.5, 0.86];

/** Pictures side by side; without any, tiles in shades of the brand. */
export function Tiles({ cells, pictures, brandColor, ground }: TilesProps) {
  return (
    <>
      {cells.map((cell, index) => {
        const picture = pictures[index];
        if (picture !== undefined) {
          return <Photo key={index} {...{ picture, brandColor }} region={cell} />;
        }
        const background = mix(ground, brandColor, STRENGTHS[index % STRENGTHS.length] ?? 1);
        return <div key={index} style={{ position: 'absolute', ...cell, background }} />;
      })}
    </>
  );
}
