import type { FittedText } from '../../server/src/contracts/template';
import type { Layout } from './layout';
import type { LineBox } from './line-box';
import { TextBlock } from './text-block';

interface LabelProps extends LineBox {
  readonly color: string;
}

/** Pixels of the design that a label takes, with the space below it. */
const LABEL_HEIGHT = 48;

/** Pixels of the design between a label and the title, at the least. */
const GAP = 10;

/** The section above a title. */
export function Label({ color, ...props }: LabelProps) {
  const label = fitLabel(props);
  if (!label) return null;
  const { direction } = props.content;
  return (
    <div style={{ display: 'flex', height: heightOf(label, props.px), alignItems: 'flex-start' }}>
      <TextBlock text={label} color={color} weight={700} direction={direction} />
    </div>
  );
}

/** Pixels that a label takes, with the space below it; more in a tall font of the app's own. */
export function labelHeight(props: LineBox): number {
  const label = fitLabel(props);
  return label ? heightOf(label, props.px) : 0;
}

function heightOf({ lineHeight }: FittedText, px: Layout['px']): number {
  return Math.max(px(LABEL_HEIGHT), lineHeight + px(GAP));
}

function fitLabel({ content, fit, px, width }: LineBox): FittedText | null {
  if (!content.label) return null;
  return fit(content.label, {
    width,
    height: px(32),
    sizes: [px(24)],
    weight: 700,
    lineHeight: 1.3,
    tracking: 0.005,
    maxLines: 1,
  });
}
