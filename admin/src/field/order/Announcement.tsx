import { VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';

import type { OrderView } from '../../../../server/src/contracts/api';
import { useProblemSentence } from '../../api/use-problem-text';
import { useText } from '../../i18n/use-text';
import { isUnderway, stepOf } from './order-state';

/** Says to those who cannot see it how a picture that is made elsewhere gets on, and that it is there. */
export function Announcement({ order }: { readonly order: OrderView | null }) {
  const text = useText();
  const sentence = useProblemSentence();
  const [seen, see] = useState({ now: order, before: null as OrderView | null });
  if (seen.now?.state !== order?.state) see({ now: order, before: seen.now });
  const arrived = order?.state === 'ready' && isUnderway(seen.before);

  return (
    <VisuallyHidden tag="p" role="status">
      {arrived ? text('order.ready', { maker: order.maker }) : progress()}
    </VisuallyHidden>
  );

  function progress(): string {
    const step = order && stepOf(order);
    if (!order || !step) return '';
    if (step.step === 'trouble') return sentence(step.problem);
    // What is only offered says itself when it is come to.
    return step.step === 'underway' ? text(`order.${step.state}`, { maker: order.maker }) : '';
  }
}
