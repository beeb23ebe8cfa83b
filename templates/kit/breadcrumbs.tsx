import type { FittedText } from '../../server/src/contracts/template';
import type { LineBox } from './line-box';
import { TextBlock } from './text-block';

interface BreadcrumbsProps extends LineBox {
  /** From the section that holds all others to the page's own. */
  readonly crumbs: readonly string[];
  /** Of the last one. */
  readonly color: string;
  readonly muted: string;
}

/** Pixels of the design that breadcrumbs take, with the space below them. */
export const BREADCRUMBS_HEIGHT = 58;

/** The way to a page. Where it is too long for its line, the first steps are left out. */
export function Breadcrumbs({ crumbs, color, muted, ...line }: BreadcrumbsProps) {
  const { content, px } = line;
  const separator = setWhole('/', 400, line);
  const gap = px(14);
  const step = separator.width + 2 * gap;
  let room = line.width;
  const shown: FittedText[] = [];
  for (const crumb of [...crumbs].reverse()) {
    const isLast = shown.length === 0;
    const whole = setWhole(crumb, isLast ? 700 : 400, line);
    if (!isLast && whole.width + step > room) break;
    const text = whole.width <= room ? whole : setIn(crumb, room, line);
    room -= text.width + (isLast ? 0 : step);
    shown.unshift(text);
  }
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap, height: px(BREADCRUMBS_HEIGHT) }}>
      {shown.flatMap((text, index) => {
        const isLast = index === shown.length - 1;
        const crumb = (
          <TextBlock
            key={index}
            text={text}
            color={isLast ? color : muted}
            weight={isLast ? 700 : 400}
            direction={content.direction}
          />
        );
        const after = { text: separator, color: muted, weight: 400, direction: 'ltr' } as const;
        return isLast ? [crumb] : [crumb, <TextBlock key={`after ${index}`} {...after} />];
      })}
    </div>
  );
}

function setWhole(text: string, weight: 400 | 700, { fit, px }: LineBox): FittedText {
  return fit(text, { ...lineOf(px), weight, width: Number.MAX_SAFE_INTEGER });
}

function setIn(text: string, width: number, { fit, px }: LineBox): FittedText {
  return fit(text, { ...lineOf(px), weight: 700, width });
}

function lineOf(px: LineBox['px']) {
  return { height: px(36), sizes: [px(24)], lineHeight: 1.4, maxLines: 1 } as const;
}
