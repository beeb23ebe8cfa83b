import { Badge, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ServiceInfo } from '../../../../server/src/contracts/template';
import { useText } from '../../i18n/use-text';
import { priceText } from './price';

/** Says of a template that its pictures are made elsewhere, and what one costs. */
export function ServiceLine({ service: { price } }: { readonly service: ServiceInfo }) {
  const intl = useIntl();
  const text = useText();
  return (
    <Line>
      <Badge size="S">{text('service.badge')}</Badge>
      {price && (
        <Typography variant="pi" textColor="neutral600">
          <bdi>{text('service.price', { price: priceText(price, intl) })}</bdi>
        </Typography>
      )}
    </Line>
  );
}

const Line = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;
  padding: 0 0.8rem 0.8rem;
`;
