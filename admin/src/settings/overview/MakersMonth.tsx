import { Box, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { MakerView } from '../../../../server/src/contracts/api';
import { useOgImageApi } from '../../api/client';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { priceText } from '../../field/order/price';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';

/** What image services and AI models were asked for in this month, for those who look after them. */
export function MakersMonth() {
  const text = usePageText();
  const intl = useIntl();
  const api = useOgImageApi();
  const { allowedActions } = useRBAC(SETTINGS_PERMISSIONS);
  const isAllowed = allowedActions['canSettings'] === true;
  const [makers, setMakers] = useState<readonly MakerView[]>([]);

  useEffect(() => {
    if (!isAllowed) return;
    // The rest of the page is none the worse where it is not known.
    api.makers().then(setMakers, () => setMakers([]));
  }, [isAllowed, api]);

  if (makers.length === 0) return null;
  return (
    <Panel title={text('makers.title')}>
      <List>
        {makers.map(({ name, label, month, price, stopped, waiting }) => (
          <li key={name}>
            <Typography fontWeight="semiBold">{label}</Typography>
            <Typography textColor="neutral700">
              {month.limit === null
                ? text('makers.month', { used: month.used })
                : text('makers.monthOf', { used: month.used, limit: month.limit })}
            </Typography>
            {price !== null && (
              <Typography textColor="neutral700">
                {text('makers.cost', {
                  cost: priceText({ ...price, amount: price.amount * month.used }, intl),
                })}
              </Typography>
            )}
            {waiting > 0 && (
              <Typography textColor="neutral600">
                {text('makers.waiting', { count: waiting })}
              </Typography>
            )}
            {stopped !== null && (
              <Box>
                <Typography textColor="danger600">
                  {text('makers.stopped', { reason: stopped })}
                </Typography>
              </Box>
            )}
          </li>
        ))}
      </List>
    </Panel>
  );
}

const List = styled.ul`
  display: grid;
  gap: 1.2rem;

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.6rem;
    font-size: 1.4rem;
  }
`;
