import type { FittedText, TemplateProps } from '../../server/src/contracts/template';
import type { Direction } from '../../server/src/contracts/content';
import type { Layout } from '../kit/layout';
import { TextBlock, textHeight } from '../kit/text-block';

/** The items of a list, set: in columns on a wide card, in rows on the others. */
export interface ItemList {
  readonly items: readonly { readonly figure: FittedText; readonly text: FittedText }[];
  readonly isWide: boolean;
  /** Pixels. */
  readonly height: number;
}

const MOST_ITEMS = 4;

/** Pixels of the design. */
const COLUMNS_HEIGHT = 232;
const ROW_HEIGHT = 78;
export const COLUMN_GAP = 32;
const FIGURE_WIDTH = 62;
/** Above a figure, with the line, and below it. */
const FIGURE_GAP = 20;
const TEXT_GAP = 8;
/** What the words above a list need. */
const ROOM_ABOVE = { wide: 140, square: 290, tall: 330 } as const;

/** Sets as many items as there is room for; none where that is not even one. */
export function fitItems(
  names: readonly string[],
  fit: TemplateProps['fit'],
  { px, orientation }: Layout,
  { width, height }: { readonly width: number; readonly height: number },
): ItemList | null {
  const isWide = orientation === 'wide';
  const free = height - px(ROOM_ABOVE[orientation]);
  const rows = isWide
    ? free >= px(COLUMNS_HEIGHT)
      ? MOST_ITEMS
      : 0
    : Math.floor(free / px(ROW_HEIGHT));
  const shown = names
    .filter((name) => name !== '')
    .slice(0, Math.max(0, Math.min(rows, MOST_ITEMS)));
  if (shown.length === 0) return null;
  const column = columnWidth(width, shown.length, px(COLUMN_GAP));
  const items = shown.map((name, index) => ({
    figure: fit(String(index + 1), {
      width: column,
      height: px(110),
      sizes: [px(isWide ? 92 : 44)],
      weight: 700,
      lineHeight: 1.05,
      tracking: -0.04,
      maxLines: 1,
    }),
    text: fit(name, {
      width: isWide ? column : width - px(FIGURE_WIDTH),
      height: px(isWide ? 108 : 40),
      sizes: [26, 24, 22, 20].map(px),
      weight: 700,
      lineHeight: 1.3,
      maxLines: isWide ? 3 : 1,
    }),
  }));
  const tallest = Math.max(
    ...items.map(({ figure, text }) => textHeight(figure) + px(TEXT_GAP) + textHeight(text)),
  );
  return {
    items,
    isWide,
    height: isWide ? px(FIGURE_GAP) + tallest : shown.length * px(ROW_HEIGHT),
  };
}

function columnWidth(width: number, count: number, gap: number): number {
  // One or two items have columns of a third, and not of the whole card.
  const columns = Math.max(3, count);
  return Math.floor((width - (columns - 1) * gap) / columns);
}

interface ListProps {
  readonly list: ItemList;
  readonly width: number;
  readonly px: Layout['px'];
  readonly direction: Direction;
  readonly color: string;
  /** Of the figures. */
  readonly accent: string;
  /** Of the lines above each item. */
  readonly rule: string;
}

/** A numbered list. */
export function List({ list, width, px, direction, color, accent, rule }: ListProps) {
  const { items, isWide, height } = list;
  const lineWidth = Math.max(1, px(2));
  const line = `${lineWidth}px solid ${rule}`;
  const column = columnWidth(width, items.length, px(COLUMN_GAP));
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: isWide ? 'row' : 'column',
        height,
        width,
        gap: isWide ? px(COLUMN_GAP) : 0,
      }}
    >
      {items.map(({ figure, text }, index) => (
        <div
          key={index}
          style={{
            display: 'flex',
            flexDirection: isWide ? 'column' : 'row',
            alignItems: isWide ? 'stretch' : 'center',
            width: isWide ? column : width,
            height: isWide ? height : px(ROW_HEIGHT),
            borderTop: line,
            paddingTop: isWide ? px(FIGURE_GAP) - lineWidth : 0,
          }}
        >
          <div
            style={{
              display: 'flex',
              flexDirection: 'column',
              width: isWide ? column : px(FIGURE_WIDTH),
            }}
          >
            <TextBlock text={figure} color={accent} weight={700} direction={direction} />
          </div>
          <TextBlock
            text={text}
            color={color}
            weight={700}
            direction={direction}
            style={{ marginTop: isWide ? px(TEXT_GAP) : 0 }}
          />
        </div>
      ))}
    </div>
  );
}
