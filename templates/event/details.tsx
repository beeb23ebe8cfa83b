import type { ReactNode } from 'react';

import type { Direction } from '../../server/src/contracts/content';
import type { FittedText, TemplateProps } from '../../server/src/contracts/template';
import type { Layout } from '../kit/layout';
import { TextBlock, textHeight } from '../kit/text-block';

/** The time and the place of an event, each a line behind a sign. */
export interface Details {
  readonly time: FittedText | null;
  readonly place: FittedText | null;
  /** Pixels. */
  readonly height: number;
}

/** Pixels of the design. */
const SIGN = 28;
const GAP = 16;
const BETWEEN = 10;

/** Sets what there is of the two. */
export function fitDetails(
  { time, place }: { readonly time: string | null; readonly place: string | null },
  fit: TemplateProps['fit'],
  px: Layout['px'],
  width: number,
): Details {
  const set = (text: string | null, weight: 400 | 700) =>
    text === null
      ? null
      : fit(text, {
          width: width - px(SIGN) - px(GAP),
          height: px(40),
          sizes: [27, 25, 23].map(px),
          weight,
          lineHeight: 1.4,
          maxLines: 1,
        });
  const [at, where] = [set(time, 700), set(place, 400)];
  const heights = [at, where].flatMap((text) => (text ? [textHeight(text)] : []));
  const between = px(BETWEEN) * Math.max(0, heights.length - 1);
  return { time: at, place: where, height: heights.reduce((sum, one) => sum + one, between) };
}

interface DetailsProps {
  readonly details: Details;
  readonly px: Layout['px'];
  readonly direction: Direction;
  readonly color: string;
  /** Of the signs. */
  readonly accent: string;
}

/** When the doors open, and where they are. */
export function DetailLines({
  details: { time, place },
  px,
  direction,
  color,
  accent,
}: DetailsProps) {
  const line = (text: FittedText, weight: 400 | 700, sign: ReactNode) => (
    <div style={{ display: 'flex', alignItems: 'center', gap: px(GAP) }}>
      <svg width={px(SIGN)} height={px(SIGN)} viewBox="0 0 28 28">
        <g
          fill="none"
          stroke={accent}
          strokeWidth={2.6}
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          {sign}
        </g>
      </svg>
      <TextBlock text={text} color={color} weight={weight} direction={direction} />
    </div>
  );
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: px(BETWEEN) }}>
      {time &&
        line(
          time,
          700,
          <path d="M14 3.5A10.5 10.5 0 1 0 14 24.5A10.5 10.5 0 1 0 14 3.5ZM14 8.5V14L17.5 16.5" />,
        )}
      {place &&
        line(
          place,
          400,
          <path d="M14 25C18.5 20 22.5 16 22.5 11.5A8.5 8.5 0 1 0 5.5 11.5C5.5 16 9.5 20 14 25ZM14 8.7A2.8 2.8 0 1 0 14 14.3A2.8 2.8 0 1 0 14 8.7Z" />,
        )}
    </div>
  );
}
