import { Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { DeliveryView } from '../../../../server/src/contracts/webhooks';
import { usePageText } from '../../i18n/use-page-text';

const VARIANTS = {
  waiting: 'secondary',
  sending: 'secondary',
  sent: 'success',
  failed: 'danger',
} as const satisfies Record<DeliveryView['state'], string>;

/** The last calls of a webhook, and what they were answered. */
export function Deliveries({ deliveries }: { readonly deliveries: readonly DeliveryView[] }) {
  const text = usePageText();
  if (deliveries.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('deliveries.none')}
      </Typography>
    );
  }
  return (
    <List aria-label={text('deliveries.title')}>
      {deliveries.map((delivery) => (
        <Delivery key={delivery.id} delivery={delivery} />
      ))}
    </List>
  );
}

function Delivery({ delivery }: { readonly delivery: DeliveryView }) {
  const text = usePageText();
  const intl = useIntl();
  const { state, count, attempts, at, nextAt, status, text: said } = delivery;
  const time = (iso: string) => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' });
  const answer = [status, said].filter((part) => part !== null && part !== '').join(' ');
  return (
    <li>
      <Status variant={VARIANTS[state]} size="XS">
        <Typography variant="pi" fontWeight="bold">
          {text(`deliveries.${state}`)}
        </Typography>
      </Status>
      <Typography variant="pi" textColor="neutral700">
        <time dateTime={at}>{time(at)}</time>
        {' · '}
        {text('deliveries.events', { count })}
        {attempts > 1 && ` · ${text('deliveries.attempts', { count: attempts })}`}
        {nextAt !== null && ` · ${text('deliveries.next', { time: time(nextAt) })}`}
      </Typography>
      {answer !== '' && (
        <Answer variant="pi" textColor="neutral600">
          <bdi>{answer}</bdi>
        </Answer>
      )}
    </li>
  );
}

const List = styled.ul`
  display: grid;
  gap: 0.8rem;

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.2rem;
  }
`;

const Answer = styled(Typography)`
  flex-basis: 100%;
  overflow-wrap: anywhere;
`;
