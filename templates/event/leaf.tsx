import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import type { TemplateProps } from '../../server/src/contracts/template';
import { isLight, mix, textOn } from '../kit/color';
import type { Layout } from '../kit/layout';
import { TextBlock } from '../kit/text-block';
import type { When } from './when';

interface LeafProps extends PictureSize {
  /** Null where nobody has said when. */
  readonly when: When | null;
  readonly fit: TemplateProps['fit'];
  readonly px: Layout['px'];
  readonly direction: Direction;
  readonly color: string;
  /** A CSS `border-radius`. */
  readonly borderRadius: string;
}

/** Pixels of the design. */
const HEADER = 88;
const LOW_HEADER = 64;
const FOOT = 84;
/** A leaf that is lower has no room for the day of the week. */
const LOW_LEAF = 330;

/** Whether a leaf of this height says the day of the week. */
export function hasWeekday(height: number, px: Layout['px']): boolean {
  return height >= px(LOW_LEAF);
}

/** A leaf of a calendar: the month, the day in figures as large as they go, the day of the week. */
export function Leaf({ when, width, height, fit, px, direction, color, ...rest }: LeafProps) {
  const text = textOn(color);
  const header = mix(color, isLight(color) ? '#ffffff' : '#000000', 0.24);
  const isLow = !hasWeekday(height, px);
  const top = px(isLow ? LOW_HEADER : HEADER);
  const foot = isLow || !when ? 0 : px(FOOT);
  const line = { width: width - 2 * px(20), weight: 700, maxLines: 1 } as const;
  const smallest = { ...line, height: px(44), width: Number.MAX_SAFE_INTEGER, lineHeight: 1.25 };
  const months = when?.months ?? [''];
  const fitting = months.find(
    (text) => fit(text, { ...smallest, sizes: [px(18)] }).width <= line.width,
  );
  const month = fit(fitting ?? '', {
    ...line,
    height: px(44),
    sizes: [30, 27, 24, 21, 18].map(px),
    lineHeight: 1.25,
  });
  const day = fit(when?.day ?? '', {
    ...line,
    height: height - top - foot,
    sizes: [300, 270, 240, 210, 180, 155, 130, 110, 90, 75, 60, 48].map(px),
    lineHeight: 0.94,
    tracking: -0.045,
  });
  const weekday = fit(when?.weekday ?? '', {
    ...line,
    height: px(40),
    sizes: [28, 25, 22, 19].map(px),
    lineHeight: 1.3,
  });
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        flexShrink: 0,
        width,
        height,
        overflow: 'hidden',
        background: color,
        ...rest,
      }}
    >
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          height: top,
          background: header,
        }}
      >
        <TextBlock text={month} color={textOn(header)} weight={700} direction={direction} />
      </div>
      {when ? (
        <div
          style={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'center',
            height: height - top - foot,
            // Figures have no tails: they look centred a little lower.
            paddingTop: foot > 0 ? px(16) : 0,
          }}
        >
          <TextBlock text={day} color={text} weight={700} direction={direction} />
        </div>
      ) : (
        <Days width={width} height={height - top} color={text} />
      )}
      {foot > 0 && (
        <div style={{ display: 'flex', justifyContent: 'center', height: foot }}>
          <TextBlock text={weekday} color={text} weight={700} direction={direction} />
        </div>
      )}
    </div>
  );
}

/** A month of days, none of them marked. */
function Days({ width, height, color }: PictureSize & { readonly color: string }) {
  const [columns, rows] = [5, Math.max(2, Math.round((4 * height) / width))];
  const step = Math.min(width / (columns + 1), height / (rows + 1));
  const [left, top] = [(width - step * (columns - 1)) / 2, (height - step * (rows - 1)) / 2];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {Array.from({ length: columns * rows }, (_, index) => (
        <circle
          key={index}
          cx={left + step * (index % columns)}
          cy={top + step * Math.floor(index / columns)}
          r={step * 0.2}
          fill={color}
          fillOpacity={index === columns * rows - 7 ? 1 : 0.28}
        />
      ))}
    </svg>
  );
}
