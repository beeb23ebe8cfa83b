import { styled } from 'styled-components';

/** As wide as a number needs. */
export const Narrow = styled.div`
  max-inline-size: 48rem;
`;
