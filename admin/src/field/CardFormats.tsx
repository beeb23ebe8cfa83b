import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { CardView } from '../../../server/src/contracts/api';
import { useText } from '../i18n/use-text';
import { absoluteAddress } from './absolute-address';
import { pixels } from './facts';

/** The card's pictures in other formats than `og`, each as a link. */
export function CardFormats({ formats }: Pick<CardView, 'formats'>) {
  const intl = useIntl();
  const text = useText();
  const pictures = Object.entries(formats);
  if (pictures.length === 0) return null;
  return (
    <List aria-label={text('card.formats')}>
      {pictures.map(([name, { url, ...size }]) => (
        <li key={name}>
          <Link href={absoluteAddress(url)} isExternal>
            <Typography variant="pi">
              <bdi>{`${name} · ${pixels(intl, size)}`}</bdi>
            </Typography>
          </Link>
        </li>
      ))}
    </List>
  );
}

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1.6rem;
`;
