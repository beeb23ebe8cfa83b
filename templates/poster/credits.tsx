import type { FittedText } from '../../server/src/contracts/template';
import type { LineBox } from '../kit/line-box';
import { TextBlock } from '../kit/text-block';

interface CreditsProps extends LineBox {
  readonly color: string;
}

/** Pixels of the design. */
const HEIGHT = 62;
const GAP = 20;
const NARROWEST_RULE = 48;

/** Above the title: what it belongs to, in capitals that open a rule, and who wrote it at its end. */
export function Credits(props: CreditsProps) {
  const { content, px, width, color } = props;
  const { direction } = content;
  const { label, author } = fitCredits(props);
  if (!label && !author) return null;
  return (
    <div style={{ display: 'flex', width, height: creditsHeight(props), alignItems: 'flex-start' }}>
      <div style={{ display: 'flex', width, alignItems: 'center', gap: px(GAP) }}>
        {label && <TextBlock text={label} color={color} weight={700} direction={direction} />}
        <div
          style={{
            display: 'flex',
            flexGrow: 1,
            height: Math.max(1, px(2)),
            background: color,
            opacity: 0.7,
          }}
        />
        {author && <TextBlock text={author} color={color} weight={400} direction={direction} />}
      </div>
    </div>
  );
}

/** Pixels that they take, with the space below; more in a tall font of the app's own. */
export function creditsHeight(props: LineBox): number {
  const lines = Object.values(fitCredits(props)).filter((line) => line !== null);
  if (lines.length === 0) return 0;
  const { px } = props;
  return Math.max(px(HEIGHT), ...lines.map(({ lineHeight }) => lineHeight + px(GAP)));
}

function fitCredits({ content, fit, px, width }: LineBox) {
  const { label, author, locale } = content;
  const room = width - px(NARROWEST_RULE + GAP);
  const line = (text: string, weight: 400 | 700, within: number): FittedText =>
    fit(text, {
      ...{ width: within, height: px(36), sizes: [px(21)], weight },
      lineHeight: 1.35,
      tracking: weight === 700 ? 0.14 : 0.01,
      maxLines: 1,
    });
  const heading = label ? line(capitals(label, locale), 700, room) : null;
  const left = room - (heading ? heading.width + px(GAP) : 0);
  // Half a name is none.
  const name = author ? line(author, 400, Number.MAX_SAFE_INTEGER) : null;
  return { label: heading, author: name && name.width <= left ? name : null };
}

function capitals(text: string, locale: string): string {
  try {
    return text.toLocaleUpperCase(locale);
  } catch {
    // A locale of Strapi's may be made up.
    return text.toUpperCase();
  }
}
