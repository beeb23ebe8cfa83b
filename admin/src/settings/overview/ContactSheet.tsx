import { Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { FORMATS } from '../../../../server/src/contracts/picture';
import { useDashboardApi } from '../../api/dashboard';
import { usePolled } from '../../api/use-polled';
import { libraryAddress } from '../../field/absolute-address';
import { CardPicture } from '../../field/CardPicture';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';
import { entryAddress } from '../../../../server/src/contracts/entry-address';

const EVERY_MS = 10_000;

/** The cards that were drawn last, each of which opens its entry. */
export function ContactSheet() {
  const text = usePageText();
  const api = useDashboardApi();
  const newest = usePolled(
    useCallback((signal) => api.newest(signal), [api]),
    () => EVERY_MS,
  );
  if (newest.status !== 'ready') return null;
  return (
    <Panel title={text('overview.newest')}>
      {newest.data.length === 0 && (
        <Typography textColor="neutral600">{text('overview.none')}</Typography>
      )}
      <Sheet>
        {newest.data.map((card) => (
          <li key={`${card.uid} ${card.documentId} ${card.locale}`}>
            <Opens to={entryAddress(card)}>
              <Frame>
                <CardPicture
                  src={libraryAddress(card.url)}
                  alt=""
                  loading="lazy"
                  decoding="async"
                  draggable={false}
                />
              </Frame>
              <Typography variant="pi" ellipsis textColor="neutral800">
                <bdi>{card.title}</bdi>
              </Typography>
            </Opens>
          </li>
        ))}
      </Sheet>
    </Panel>
  );
}

const Sheet = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
  gap: 1.6rem;
`;

const Opens = styled(Link)`
  display: grid;
  gap: 0.6rem;
  text-decoration: none;

  &:hover img {
    opacity: 0.9;
  }
`;

const Frame = styled.div`
  position: relative;
  aspect-ratio: ${FORMATS.og.width} / ${FORMATS.og.height};
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;
