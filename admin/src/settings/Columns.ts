import { styled } from 'styled-components';

/** What is edited, and a sample of it beside it where there is room. */
export const Columns = styled.div`
  display: grid;
  gap: 2.4rem;

  @media (min-width: 1100px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;

/** In sight while the rest is scrolled; where there is no room beside it, in its turn. */
export const Beside = styled.div`
  min-inline-size: 0;

  @media (min-width: 1100px) {
    order: 2;

    > section {
      position: sticky;
      inset-block-start: 2.4rem;
    }
  }
`;
