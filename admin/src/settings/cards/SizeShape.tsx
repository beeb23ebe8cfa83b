import { styled } from 'styled-components';

import type { PictureSize } from '../../../../server/src/contracts/picture';

/** The longest side of all that are shown beside each other, in rem. */
const LONGEST = 12;

export interface SizeShapeProps {
  readonly size: PictureSize;
  /** The longest side of all sizes on the page, in pixels: they are drawn to one scale. */
  readonly longest: number;
  /** Whether cards are drawn in it. */
  readonly isDrawn: boolean;
}

/** How long a side is drawn, in rem, where the longest of all is so many pixels. */
export function drawnSide(pixels: number, longest: number): string {
  return `${(LONGEST * pixels) / longest}rem`;
}

/** The outline of a size, beside others of the same scale. */
export function SizeShape({ size: { width, height }, longest, isDrawn }: SizeShapeProps) {
  return (
    <Outline
      aria-hidden
      $isDrawn={isDrawn}
      style={{ inlineSize: drawnSide(width, longest), blockSize: drawnSide(height, longest) }}
    />
  );
}

const Outline = styled.div<{ readonly $isDrawn: boolean }>`
  flex: none;
  border: 1px solid
    ${({ theme, $isDrawn }) => ($isDrawn ? theme.colors.primary500 : theme.colors.neutral300)};
  border-radius: 0.3rem;
  background: ${({ theme, $isDrawn }) =>
    $isDrawn ? theme.colors.primary100 : theme.colors.neutral100};
`;
