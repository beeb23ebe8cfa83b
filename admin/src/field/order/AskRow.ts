import { styled } from 'styled-components';

/** The button that has a picture made, and beside it what there is to know before it is clicked. */
export const AskRow = styled.div<{
  /** Whether it stands below a notice's sentence, and begins where that does. */
  $inNotice?: boolean;
}>`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.6rem 1.2rem;
  inline-size: 100%;
  padding-inline-start: ${({ $inNotice = false }) => ($inNotice ? '2.8rem' : 0)};
`;
