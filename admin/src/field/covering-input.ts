import { css } from 'styled-components';

/**
 * A radio button that lies unseen over the whole of what it chooses. Kept in the page, so that the keyboard
 * and screen readers meet a real one.
 */
export const coveringInput = css`
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  margin: 0;
  opacity: 0;
  cursor: inherit;
`;
