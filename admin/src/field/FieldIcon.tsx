import { Images } from '@strapi/icons';
import { styled } from 'styled-components';

const Tile = styled.span`
  display: flex;
  align-items: center;
  justify-content: center;
  inline-size: 3.2rem;
  block-size: 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary600};
`;

/** The field's sign in the Content-Type Builder, the size of Strapi's own. */
export function FieldIcon() {
  return (
    <Tile aria-hidden>
      <Images width="1.6rem" height="1.6rem" fill="primary600" />
    </Tile>
  );
}
