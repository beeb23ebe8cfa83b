import type { Content } from '../../server/src/contracts/content';
import type { DrawablePicture } from '../../server/src/contracts/template';
import { formatDate } from './date';
import type { LineBox } from './line-box';
import { TextBlock } from './text-block';

interface BylineProps extends LineBox {
  readonly color: string;
  /** Of the date, which matters less. */
  readonly muted: string;
}

/** Who wrote it, and when. */
export function Byline({ content, fit, px, color, muted, width }: BylineProps) {
  const { direction } = content;
  const gap = px(16);
  const dot = px(5);
  const between = 2 * gap + dot;
  const options = { height: px(36), sizes: [px(24)], lineHeight: 1.45, maxLines: 1 } as const;
  const whole = { ...options, width: Number.MAX_SAFE_INTEGER };
  const written = formatDate(content.date, content.locale);
  const date = written && fit(written, { ...whole, weight: 400 });
  const before = content.author ? fit(content.author, { ...whole, weight: 700 }).width : -between;
  // Half a date is none, and half a name is worth less than a date.
  const hasDate = date && before + between + date.width <= width;
  const author = content.author && fit(content.author, { ...options, width, weight: 700 });
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap }}>
      {author && <TextBlock text={author} color={color} weight={700} direction={direction} />}
      {author && hasDate && (
        <div
          style={{ display: 'flex', width: dot, height: dot, borderRadius: dot, background: muted }}
        />
      )}
      {hasDate && <TextBlock text={date} color={muted} weight={400} direction={direction} />}
    </div>
  );
}

/** Whether there is anything to say in a byline. */
export function hasByline(content: Content<DrawablePicture>): boolean {
  return content.author !== null || formatDate(content.date, content.locale) !== null;
}
