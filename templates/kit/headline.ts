import type { FitOptions, FittedText, TemplateProps } from '../../server/src/contracts/template';

interface HeadlineOptions extends FitOptions {
  /** Few, so that the title can be large. */
  readonly maxLines: number;
  /** Font sizes in pixels, largest first, for a title that is too long for so few lines. */
  readonly smallSizes: readonly number[];
  /** Of those, which are read like a paragraph: a multiple of the font size. */
  readonly smallLineHeight: number;
}

/** Sets a title very large in a few lines, and one that is too long for that smaller, in more. */
export function fitHeadline(
  title: string,
  fit: TemplateProps['fit'],
  { smallSizes, smallLineHeight, ...options }: HeadlineOptions,
): FittedText {
  const large = fit(title, options);
  if (!large.clamped) return large;
  const { width, height, weight, tracking = 0 } = options;
  return fit(title, {
    ...{ width, height, weight },
    sizes: smallSizes,
    lineHeight: smallLineHeight,
    tracking: tracking * 0.6,
  });
}
