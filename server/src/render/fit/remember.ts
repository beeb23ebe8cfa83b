import type { FittedText, TemplateProps } from '../../contracts/template';

/** Fits each text once in each way: a card over a picture is drawn in several tones, with the same words. */
export function rememberFits(fit: TemplateProps['fit']): TemplateProps['fit'] {
  const known = new Map<string, FittedText>();
  return (text, options) => {
    const { width, height, sizes, weight, lineHeight, tracking, maxLines } = options;
    const way = [width, height, weight, lineHeight, tracking, maxLines, ...sizes].join(' ');
    const name = `${way} ${text}`;
    const fitted = known.get(name) ?? fit(text, options);
    known.set(name, fitted);
    return fitted;
  };
}
