import { hidden } from '../hidden';
import { target } from '../target';

/**
 * What webhooks are yet to be told, one row for each webhook and change of a card. It is written in the
 * transaction that changes the card, so that no change is lost with the instance that made it. A second
 * later all rows of a webhook become one delivery. `body` is what is told of the change, as JSON in a
 * text: PostgreSQL's own JSON refuses some characters.
 */
export default {
  ...hidden,
  collectionName: 'og_image_notices',
  info: {
    singularName: 'notice',
    pluralName: 'notices',
    displayName: 'Social card notice',
    description: 'A change of a card that a webhook is yet to be told of',
  },
  attributes: {
    ...target,
    webhook: { type: 'string', required: true },
    body: { type: 'text', required: true },
    at: { type: 'biginteger', required: true },
  },
  indexes: [{ name: 'og_image_notices_webhook', columns: ['webhook'] }],
};
