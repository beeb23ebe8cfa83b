import { hidden } from '../hidden';

/**
 * Calls of webhooks: those that wait or are under way, and the last ones that have ended, with their
 * answers. The document id is the delivery's own, which the receiver sees. `body` is a text, so that every
 * attempt sends the same bytes.
 */
export default {
  ...hidden,
  collectionName: 'og_image_deliveries',
  info: {
    singularName: 'delivery',
    pluralName: 'deliveries',
    displayName: 'Social card delivery',
    description: 'A call of a webhook, and its answer',
  },
  attributes: {
    webhook: { type: 'string', required: true },
    state: { type: 'string', required: true },
    event: { type: 'string', required: true },
    count: { type: 'integer', required: true },
    body: { type: 'text', required: true },
    attempts: { type: 'integer', required: true },
    madeAt: { type: 'biginteger', required: true },
    dueAt: { type: 'biginteger', required: true },
    leaseToken: { type: 'string' },
    leaseUntil: { type: 'biginteger' },
    answerStatus: { type: 'integer' },
    answerText: { type: 'text' },
    answeredAt: { type: 'biginteger' },
  },
  indexes: [
    { name: 'og_image_deliveries_due', columns: ['state', 'due_at'] },
    { name: 'og_image_deliveries_webhook', columns: ['webhook', 'state'] },
  ],
};
