import type { CSSProperties } from 'react';

import type { Direction } from '../../server/src/contracts/content';
import type { FittedText } from '../../server/src/contracts/template';
import { textDirection } from './direction';
import { splitRuns } from './runs';

interface TextBlockProps {
  readonly text: FittedText;
  readonly color: string;
  readonly weight: 400 | 700;
  /** The direction of the card. A text in another one keeps its order, but aligns with the card. */
  readonly direction: Direction;
  readonly style?: CSSProperties;
  /** @default 'start' */
  readonly align?: 'start' | 'center';
}

/** A fitted text, line by line. */
export function TextBlock({
  text,
  color,
  weight,
  direction,
  style,
  align = 'start',
}: TextBlockProps) {
  const own = textDirection(text.lines.join(' ')) ?? direction;
  const start = direction === 'rtl' ? 'flex-end' : 'flex-start';
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        fontSize: text.fontSize,
        fontWeight: weight,
        letterSpacing: text.letterSpacing,
        color,
        ...style,
      }}
    >
      {text.lines.map((line, index) => (
        <div
          key={index}
          style={{
            display: 'flex',
            // The runs are in the order in which they are seen.
            direction: 'ltr',
            justifyContent: align === 'center' ? 'center' : start,
            // Each run's line box is as high as its font wants; the letters stand on one line.
            alignItems: 'baseline',
            height: text.lineHeight,
            // Letters pulled together pull the end of the line too, behind the last of them.
            paddingRight: Math.max(0, -text.letterSpacing),
            lineHeight: `${text.lineHeight}px`,
            whiteSpace: 'pre',
          }}
        >
          {splitRuns(line, own).map((run, place) => (
            <span key={place} style={{ flexShrink: 0, direction: run.direction }}>
              {run.text}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Pixels that a fitted text takes. */
export function textHeight(text: FittedText): number {
  return text.lines.length * text.lineHeight;
}
