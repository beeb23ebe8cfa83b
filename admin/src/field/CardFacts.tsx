import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { CardView } from '../../../server/src/contracts/api';
import { useText } from '../i18n/use-text';
import { kilobytes, pixels } from './facts';
import { relativeTime } from './relative-time';
import { useNow } from './use-now';

/** When the stored picture was found right, its pixels and its size, on one line. */
export function CardFacts({ card }: { readonly card: CardView }) {
  const intl = useIntl();
  const text = useText();
  const now = useNow();
  const facts: string[] = [];
  if (card.updatedAt !== null) {
    const { value, unit } = relativeTime(Date.parse(card.updatedAt), now);
    const when = intl.formatRelativeTime(value, unit, { numeric: 'auto' });
    facts.push(text('card.updated', { when }));
  }
  const { width, height } = card;
  if (width !== null && height !== null) facts.push(pixels(intl, { width, height }));
  if (card.bytes !== null) facts.push(kilobytes(intl, card.bytes));

  // The minutes pass without being read out.
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" aria-live="off">
      <bdi>{facts.join(' · ')}</bdi>
    </Typography>
  );
}
