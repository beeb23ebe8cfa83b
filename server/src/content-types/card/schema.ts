import { hidden } from '../hidden';
import { target, uniqueTarget } from '../target';

/**
 * The card table, which is also the queue. Hidden from the Content Manager, the Content-Type
 * Builder and every API.
 *
 * The key is (targetUid, targetDocumentId, targetLocale): the names say "target" because Strapi
 * gives every content type a `documentId` and a `locale` of its own. Times are big integers,
 * milliseconds since the epoch, because datetime columns differ between the databases in precision
 * and time zone, and leases are compared.
 */
export default {
  ...hidden,
  collectionName: 'og_image_cards',
  info: {
    singularName: 'card',
    pluralName: 'cards',
    displayName: 'Social card',
    description: 'The social card of one entry in one locale',
  },
  attributes: {
    ...target,
    state: { type: 'string', required: true },
    revision: { type: 'integer', required: true },
    priority: { type: 'integer', required: true },
    force: { type: 'boolean', default: false },
    attempts: { type: 'integer', required: true },
    dueAt: { type: 'biginteger', required: true },
    leaseToken: { type: 'string' },
    leaseUntil: { type: 'biginteger' },
    fingerprint: { type: 'string' },
    alt: { type: 'text' },
    template: { type: 'string' },
    brandColor: { type: 'string' },
    warnings: { type: 'json' },
    errorCode: { type: 'string' },
    errorMessage: { type: 'text' },
    errorValues: { type: 'json' },
    readyAt: { type: 'biginteger' },
    look: { type: 'string' },
    recheckAt: { type: 'biginteger' },
    cause: { type: 'string' },
    causeBy: { type: 'string' },
    pinned: { type: 'boolean', default: false },
    firstPublishedAt: { type: 'biginteger' },
    orderKey: { type: 'string' },
    awaits: { type: 'boolean', default: false },
    runId: { type: 'integer' },
    runOutcome: { type: 'string' },
  },
  indexes: [
    uniqueTarget('og_image_cards'),
    { name: 'og_image_cards_due', columns: ['state', 'priority', 'due_at'] },
    { name: 'og_image_cards_fingerprint', columns: ['fingerprint'] },
    { name: 'og_image_cards_order', columns: ['order_key'] },
    { name: 'og_image_cards_run', columns: ['run_id', 'run_outcome'] },
  ],
};
