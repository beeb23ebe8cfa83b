import type { Direction } from '../../server/src/contracts/content';
import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { layoutFor, mirrored } from '../kit/layout';
import { Drawing } from '../kit/drawing';
import { shades } from '../kit/shades';
import { Tile, type TileColors } from './tile';
import { PATTERN } from './pattern';

/** Pixels of the design: what a tile is about as long as, so that whole tiles fill a side. */
const TILE = { wide: 200, square: 175, tall: 175 } as const;

/** The part of the card that tiles may take: of its width when wide, else of its height. */
const MOST = {
  roomy: { wide: 0.36, square: 0.41, tall: 0.36 },
  narrow: { wide: 0.18, square: 0.24, tall: 0.2 },
} as const;

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Pixels. */
  readonly tile: number;
}

/**
 * The grid of a card: a wide one has it beside the words from top to bottom, the others above them
 * from side to side. Without rows or columns where there is no room.
 * @param room what the title leaves
 */
export function motifGrid(size: PictureSize, room: keyof typeof MOST): Grid {
  const { orientation, scale } = layoutFor(size);
  const part = MOST[room][orientation];
  if (orientation === 'wide') {
    const rows = Math.max(1, Math.round(size.height / (TILE[orientation] * scale)));
    const tile = Math.ceil(size.height / rows);
    return { rows, tile, columns: Math.floor((part * size.width) / tile) };
  }
  const columns = Math.max(1, Math.round(size.width / (TILE[orientation] * scale)));
  const tile = Math.ceil(size.width / columns);
  return { columns, tile, rows: Math.floor((part * size.height) / tile) };
}

/** Where a grid is on a card that is read from the left. */
export function motifRegion({ columns, rows, tile }: Grid, size: PictureSize): PictureRegion {
  const width = Math.min(columns * tile, size.width);
  return { left: size.width - width, top: 0, width, height: Math.min(rows * tile, size.height) };
}

interface MotifProps {
  readonly size: PictureSize;
  readonly grid: Grid;
  readonly direction: Direction;
  readonly brandColor: string;
  readonly text: string;
}

/** Quarter and whole circles on a grid of square tiles, after the Swiss posters of the sixties. */
export function Motif({ size, grid, direction, brandColor, text }: MotifProps) {
  const region = mirrored(motifRegion(grid, size), size, direction);
  const [low, middle, high] = shades(brandColor, text);
  const colors: TileColors = { low, middle, high, text };
  const tiles = Array.from({ length: grid.columns * grid.rows }, (_, index) => {
    const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
    // Counted from the outer side, which is the same for any number of columns.
    const tiles = PATTERN[(grid.columns - 1 - column) % PATTERN.length] ?? [];
    const tile = tiles[row % tiles.length];
    return (
      <g key={index} transform={`translate(${column * grid.tile} ${row * grid.tile})`}>
        {tile && <Tile tile={tile} length={grid.tile} colors={colors} />}
      </g>
    );
  });
  if (tiles.length === 0) return null;
  return (
    <Drawing region={region} direction={direction}>
      {tiles}
    </Drawing>
  );
}
