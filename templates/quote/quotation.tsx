import type { Content, Direction } from '../../server/src/contracts/content';
import type { FittedText, TemplateProps } from '../../server/src/contracts/template';
import type { Layout } from '../kit/layout';
import { TextBlock } from '../kit/text-block';
import { beginsAtStart, quotationOf } from './marks';

/** Pixels of the design. */
const SIZES = [128, 118, 109, 100, 92, 85, 78, 72, 66, 61, 56, 52, 48, 44, 40, 37, 34, 31, 29];
/** Below this, words are read like a paragraph, and set more loosely. */
const SMALL = 44;

export interface FittedQuotation {
  readonly text: FittedText;
  /** The mark that hangs before it, or null where it stands in the text. */
  readonly open: string | null;
}

interface Box {
  readonly px: Layout['px'];
  /** Pixels, without what the hanging mark has. */
  readonly width: number;
  readonly height: number;
  /** Pixels that the hanging mark has. */
  readonly hang: number;
}

/** Sets a title as a quotation, its marks outside of the column that its lines begin at. */
export function fitQuotation(
  { title, locale, direction }: Pick<Content<unknown>, 'title' | 'locale' | 'direction'>,
  fit: TemplateProps['fit'],
  { px, width, height, hang }: Box,
): FittedQuotation {
  const { words, open, close } = quotationOf(title, locale);
  const hangs = beginsAtStart(words, direction);
  const [before, after] = [open, close].map((mark) => widthOf(mark, fit));
  const around = hangs ? (after ?? 0) : (before ?? 0) + (after ?? 0);
  const set = (sizes: readonly number[], lineHeight: number) =>
    fit(words, {
      // The marks may stand on lines that are full.
      width: width - Math.ceil(around * (sizes[0] ?? 0)),
      ...{ height, sizes, lineHeight, weight: 400, tracking: -0.018 },
    });
  // The mark hangs in a column of its own, which a larger one would leave.
  const sizes = SIZES.map(px).filter((size) => size * (before ?? 0) <= hang);
  const large = set(sizes, 1.16);
  const text =
    large.fontSize < px(SMALL)
      ? set(
          sizes.filter((size) => size <= px(SMALL)),
          1.3,
        )
      : large;
  const lines = text.lines.map((line, index) => {
    return `${!hangs && index === 0 ? open : ''}${line}${index === text.lines.length - 1 ? close : ''}`;
  });
  return { text: { ...text, lines }, open: hangs ? open : null };
}

/** What a mark takes, in em: Japanese ones are as wide as a letter. */
function widthOf(mark: string, fit: TemplateProps['fit']): number {
  const box = { width: 1000, height: 1000, sizes: [100], lineHeight: 1, maxLines: 1 } as const;
  return fit(mark, { ...box, weight: 700 }).width / 100;
}

interface QuotationProps {
  readonly quotation: FittedQuotation;
  readonly hang: number;
  readonly direction: Direction;
  readonly color: string;
  /** Of the mark that hangs. */
  readonly accent: string;
}

export function Quotation({ quotation, hang, direction, color, accent }: QuotationProps) {
  const { text, open } = quotation;
  return (
    <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
      <div
        style={{
          ...{ display: 'flex', width: hang, flexShrink: 0, justifyContent: 'flex-end' },
          height: text.lines.length * text.lineHeight,
        }}
      >
        {open && (
          <TextBlock
            text={{ ...text, lines: [open] }}
            color={accent}
            weight={700}
            direction={direction}
          />
        )}
      </div>
      <TextBlock text={text} color={color} weight={400} direction={direction} />
    </div>
  );
}
