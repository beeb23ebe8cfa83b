import type { PictureSize } from '../../server/src/contracts/picture';
import type { OrnamentColors } from './palette';

/** What an ornament grows from. */
export interface OrnamentProps {
  readonly size: PictureSize;
  /** Pixels that a tile would take. */
  readonly unit: number;
  /** Numbers of the entry's own. */
  readonly random: () => number;
  readonly colors: OrnamentColors;
}
