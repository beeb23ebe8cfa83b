import { hidden } from '../hidden';

/**
 * Pictures that are asked of outside makers, each paid for at most once: the key is a digest of all that
 * is sent and of who makes it. `input` and `receipt` are JSON in texts, since PostgreSQL's own JSON
 * refuses some characters. The target is the card that asked first.
 */
export default {
  ...hidden,
  collectionName: 'og_image_orders',
  info: {
    singularName: 'order',
    pluralName: 'orders',
    displayName: 'Social card order',
    description: 'A picture that is asked of a service or an AI model',
  },
  attributes: {
    key: { type: 'string', required: true },
    maker: { type: 'string', required: true },
    state: { type: 'string', required: true },
    input: { type: 'text', required: true },
    priority: { type: 'integer', required: true },
    attempts: { type: 'integer', required: true },
    dueAt: { type: 'biginteger', required: true },
    leaseToken: { type: 'string' },
    leaseUntil: { type: 'biginteger' },
    receipt: { type: 'text' },
    chargedMonth: { type: 'string' },
    failureKind: { type: 'string' },
    failureMessage: { type: 'text' },
    askedAt: { type: 'biginteger' },
    settledAt: { type: 'biginteger' },
    targetUid: { type: 'string' },
    targetDocumentId: { type: 'string' },
    targetLocale: { type: 'string' },
  },
  indexes: [
    { name: 'og_image_orders_unique', columns: ['key'], type: 'unique' },
    { name: 'og_image_orders_due', columns: ['maker', 'state', 'priority', 'due_at'] },
    { name: 'og_image_orders_target', columns: ['target_document_id', 'maker', 'state'] },
  ],
};
