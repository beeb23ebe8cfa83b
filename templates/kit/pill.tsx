import type { FittedText } from '../../server/src/contracts/template';
import type { Layout } from './layout';
import type { LineBox } from './line-box';
import { TextBlock } from './text-block';

interface PillProps extends LineBox {
  readonly color: string;
  readonly background: string;
}

/** Pixels of the design that a pill takes, and with it the space below. */
const GROUND_HEIGHT = 44;
const PILL_HEIGHT = 68;

/** The section above a title, on a ground of its own. */
export function Pill({ color, background, ...props }: PillProps) {
  const label = fitLabel(props);
  if (!label) return null;
  const { content, px } = props;
  return (
    <div style={{ display: 'flex', height: heightOf(label, px), alignItems: 'flex-start' }}>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          height: px(GROUND_HEIGHT) + growth(label, px),
          padding: `0 ${px(22)}px`,
          borderRadius: px(22) + Math.ceil(growth(label, px) / 2),
          background,
        }}
      >
        <TextBlock text={label} color={color} weight={700} direction={content.direction} />
      </div>
    </div>
  );
}

/** Pixels that a pill takes, with the space below it; more in a tall font of the app's own. */
export function pillHeight(props: LineBox): number {
  const label = fitLabel(props);
  return label ? heightOf(label, props.px) : 0;
}

function heightOf(label: FittedText, px: Layout['px']): number {
  return px(PILL_HEIGHT) + growth(label, px);
}

/** Pixels by which a line needs more than the ground that most lines stand on. */
function growth({ lineHeight }: FittedText, px: Layout['px']): number {
  return Math.max(0, lineHeight + px(8) - px(GROUND_HEIGHT));
}

function fitLabel({ content, fit, px, width }: LineBox): FittedText | null {
  if (!content.label) return null;
  return fit(content.label, {
    width: width - 2 * px(22),
    height: px(36),
    sizes: [px(22)],
    weight: 700,
    lineHeight: 1.3,
    tracking: 0.002,
    maxLines: 1,
  });
}
