/** Shades of the brand colour, and the colour of the words. */
export type TileColor = 'low' | 'middle' | 'high' | 'text';

/** A square of the motif, on the ground of the card or on one of its own. */
export interface Tile {
  readonly ground?: TileColor;
  /** A quarter of a circle around a corner, as wide as the tile. */
  readonly quarter?: {
    readonly corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
    readonly color: TileColor;
  };
  /** A ring within the tile; its hole shows the tile's ground. */
  readonly ring?: TileColor;
}

/** The motif by columns, the outermost first, each from top to bottom. It repeats. */
export const PATTERN: readonly (readonly Tile[])[] = [
  [
    { ground: 'middle', quarter: { corner: 'top-right', color: 'high' } },
    { ground: 'low', ring: 'text' },
    { quarter: { corner: 'bottom-right', color: 'middle' } },
  ],
  [
    { quarter: { corner: 'bottom-right', color: 'low' } },
    { quarter: { corner: 'top-left', color: 'high' } },
    { ground: 'low', quarter: { corner: 'top-right', color: 'text' } },
  ],
  [
    { ground: 'low', quarter: { corner: 'bottom-left', color: 'text' } },
    { quarter: { corner: 'top-right', color: 'middle' } },
    { quarter: { corner: 'bottom-left', color: 'high' } },
  ],
  [
    { quarter: { corner: 'top-left', color: 'high' } },
    { ground: 'middle', quarter: { corner: 'bottom-right', color: 'low' } },
    { ground: 'low', quarter: { corner: 'top-left', color: 'middle' } },
  ],
  [
    { ground: 'middle', quarter: { corner: 'bottom-left', color: 'high' } },
    { ground: 'low', quarter: { corner: 'top-right', color: 'text' } },
    { quarter: { corner: 'bottom-left', color: 'low' } },
  ],
];
