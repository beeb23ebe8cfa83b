import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { DashboardAnswer } from '../../../../server/src/contracts/dashboard';
import type { PageMessageKey } from '../../i18n/page-messages';
import { usePageText } from '../../i18n/use-page-text';
import { totalsOf } from './totals-of';
import { sizeText } from './size-text';

type Counts = DashboardAnswer['data'];

/** The site's cards in a few numbers. */
export function Totals({ counts }: { readonly counts: Counts }) {
  const text = usePageText();
  const intl = useIntl();
  const { ready, waiting, stale, missing, failed, off } = totalsOf(counts.groups);
  const { pictures, bytes, past } = counts.storage;
  const tiles: readonly (readonly [PageMessageKey, number, string, string?])[] = [
    ['overview.ready', ready, 'neutral800'],
    ['overview.waiting', waiting, 'neutral800'],
    ['overview.stale', stale, stale > 0 ? 'warning600' : 'neutral800'],
    ['overview.missing', missing, missing > 0 ? 'warning600' : 'neutral800'],
    ['overview.failed', failed, failed > 0 ? 'danger600' : 'neutral800'],
    ['overview.off', off, 'neutral800'],
  ];
  return (
    <Box>
      <Tiles>
        {tiles.map(([key, count, color]) => (
          <Tile key={key}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {text(key)}
            </Typography>
            <Typography tag="dd" variant="alpha" textColor={color}>
              {intl.formatNumber(count)}
            </Typography>
          </Tile>
        ))}
      </Tiles>
      <Box paddingTop={4}>
        <Typography variant="pi" textColor="neutral600">
          <bdi>{text('overview.storage', { pictures, size: sizeText(bytes, intl) })}</bdi>
          {past.pictures > 0 &&
            ` ${text('overview.past', { past: past.pictures, size: sizeText(past.bytes, intl) })}`}
        </Typography>
      </Box>
    </Box>
  );
}

const Tiles = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
  gap: 1.6rem;
`;

const Tile = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  padding: 1.6rem 2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;
