import { styled } from 'styled-components';

/** A card's picture, over all of the box that it lies in. */
export const CardPicture = styled.img<{
  /** Whether it is no more than a shade of what it would be. */
  $off?: boolean;
  /** Whether all of it is shown, whatever its shape. */
  $whole?: boolean;
}>`
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  object-fit: ${({ $whole = false }) => ($whole ? 'contain' : 'cover')};
  opacity: ${({ $off = false }) => ($off ? 0.15 : 1)};
`;
