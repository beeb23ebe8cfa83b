import type { Content } from '../../server/src/contracts/content';
import type {
  DrawablePicture,
  FittedText,
  TemplateProps,
} from '../../server/src/contracts/template';
import type { Layout } from './layout';
import { textHeight } from './text-block';

/** The box for a card's words, in pixels, and how its template sets them, in pixels of the design. */
export interface StoryOptions {
  readonly px: Layout['px'];
  readonly width: number;
  readonly height: number;
  /** The template's scale of sizes, largest first. */
  readonly titleSizes: readonly number[];
  readonly titleLineHeight: number;
  readonly titleTracking: number;
  readonly descriptionSize: number;
  readonly descriptionLines: number;
  /** Between the title and the description. */
  readonly gap: number;
  /** A title that must be set smaller than this to leave the description its room takes it all. */
  readonly titleFirst: number;
}

export interface Story {
  readonly title: FittedText;
  readonly description: FittedText | null;
  /** Pixels between the two. */
  readonly gap: number;
  /** Pixels. */
  readonly height: number;
}

/** Pixels of the design: a title below this is read like a paragraph, and set more loosely. */
const SMALL_TITLE = 48;

/** Pixels of the design. A longer line of small text is hard to come back from. */
const WIDEST_DESCRIPTION = 860;

/** Sets the title as large as it goes, and the description under it where that leaves room. */
export function fitStory(
  content: Content<DrawablePicture>,
  fit: TemplateProps['fit'],
  options: StoryOptions,
): Story {
  const { px, height } = options;
  const gap = px(options.gap);
  for (const description of descriptions(content, fit, options)) {
    const title = fitTitle(content.title, fit, options, height - gap - textHeight(description));
    if (!title.clamped && title.fontSize >= px(options.titleFirst)) {
      return { title, description, gap, height: textHeight(title) + gap + textHeight(description) };
    }
  }
  const title = fitTitle(content.title, fit, options, height);
  return { title, description: null, gap, height: textHeight(title) };
}

/** The description in as many lines as it may have, and in fewer. */
function* descriptions(
  content: Content<DrawablePicture>,
  fit: TemplateProps['fit'],
  { px, width, height, descriptionSize, descriptionLines }: StoryOptions,
): Generator<FittedText> {
  if (!content.description) return;
  for (let maxLines = descriptionLines; maxLines > 0; maxLines--) {
    const description = fit(content.description, {
      width: Math.min(width, px(WIDEST_DESCRIPTION)),
      height,
      sizes: [px(descriptionSize)],
      weight: 400,
      lineHeight: 1.42,
      maxLines,
    });
    // The first half of one line tells nobody anything.
    if (description.clamped && maxLines === 1) return;
    yield description;
  }
}

function fitTitle(
  title: string,
  fit: TemplateProps['fit'],
  { px, width, titleSizes, titleLineHeight, titleTracking }: StoryOptions,
  height: number,
): FittedText {
  const box = { width, height, weight: 700 } as const;
  const sizes = titleSizes.map(px);
  const fitted = fit(title, {
    ...box,
    sizes,
    lineHeight: titleLineHeight,
    tracking: titleTracking,
  });
  if (fitted.fontSize >= px(SMALL_TITLE)) return fitted;
  return fit(title, {
    ...box,
    sizes: sizes.filter((size) => size <= fitted.fontSize),
    lineHeight: titleLineHeight + 0.1,
    tracking: titleTracking * 0.6,
  });
}
