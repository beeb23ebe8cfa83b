import type { TemplateProps } from '../../server/src/contracts/template';
import type { Layout } from '../kit/layout';
import { textOn } from '../kit/color';
import { TextBlock } from '../kit/text-block';
import type { Direction } from '../../server/src/contracts/content';

/** Pixels of the design that a tab takes, with the space above it. */
export const PRICE_HEIGHT = 128;

const TAB_HEIGHT = 96;
const PADDING = 30;
const HOLE = 16;

interface PriceTabProps {
  /** As it is written. */
  readonly price: string;
  readonly fit: TemplateProps['fit'];
  readonly px: Layout['px'];
  /** Pixels that it may take. */
  readonly width: number;
  readonly direction: Direction;
  /** Of the tab. */
  readonly color: string;
  /** What the tab lies on, and what shows through its hole. */
  readonly ground: string;
}

/** A price on a tab, with the hole that a string would go through. */
export function PriceTab({ price, fit, px, width, direction, color, ground }: PriceTabProps) {
  const around = 2 * px(PADDING) + 2 * px(HOLE);
  const text = fit(price, {
    width: width - around,
    height: px(TAB_HEIGHT),
    sizes: [58, 52, 46, 40, 35, 30, 26].map(px),
    weight: 700,
    lineHeight: 1.25,
    tracking: -0.02,
    maxLines: 1,
  });
  const corner = px(14);
  const round = px(TAB_HEIGHT / 2);
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        alignSelf: 'flex-start',
        height: px(TAB_HEIGHT),
        padding: `0 ${px(PADDING)}px`,
        gap: px(HOLE),
        borderRadius:
          direction === 'rtl'
            ? `${corner}px ${round}px ${round}px ${corner}px`
            : `${round}px ${corner}px ${corner}px ${round}px`,
        background: color,
      }}
    >
      <div
        style={{
          display: 'flex',
          width: px(HOLE),
          height: px(HOLE),
          borderRadius: px(HOLE),
          background: ground,
        }}
      />
      <TextBlock text={text} color={textOn(color)} weight={700} direction={direction} />
    </div>
  );
}
