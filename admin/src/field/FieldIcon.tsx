import { Images } from '@strapi/icons';
import { styled } from 'styled-components';

/** Strapi draws its own signs in the middle of a square. */
const Square = styled.span`
  display: flex;
  align-items: center;
  inline-size: 3.2rem;
  block-size: 3.2rem;
`;

const Tile = styled.span`
  display: flex;
  align-items: center;
  justify-content: center;
  inline-size: 3.2rem;
  block-size: 2.4rem;
  /* What it lies in stretches every picture to its box. */
  padding: 0.2rem 0.6rem;
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary600};
`;

/** The field's sign in the Content-Type Builder, the size of Strapi's own. */
export function FieldIcon() {
  return (
    <Square aria-hidden>
      <Tile>
        <Images fill="primary600" />
      </Tile>
    </Square>
  );
}
