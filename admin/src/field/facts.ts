import type { IntlShape } from 'react-intl';

/** A picture's size, such as 1200 × 630, in the digits of the user's language. */
export function pixels(
  intl: Pick<IntlShape, 'formatNumber'>,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const side = (length: number) => intl.formatNumber(length, { useGrouping: false });
  return `${side(width)} × ${side(height)}`;
}

/** A size in whole kilobytes, of 1000 bytes as the platforms' limits count them. */
export function kilobytes(intl: Pick<IntlShape, 'formatNumber'>, bytes: number): string {
  return intl.formatNumber(Math.max(1, Math.round(bytes / 1_000)), {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
  });
}
