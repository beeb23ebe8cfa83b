/**
 * Checks the calls of the plugin's webhooks: `strapi-plugin-og-image/webhook`. Without dependencies, for
 * any front end.
 */
export {
  SIGNATURE_HEADER,
  verifyWebhook,
  type VerifyWebhookInput,
  type WebhookRefusalCode,
  type WebhookVerdict,
} from './verify';
export type {
  CardFailedEvent,
  CardReadyEvent,
  WebhookCard,
  WebhookCardFormat,
  WebhookEvent,
  WebhookPayload,
  WebhookTestEvent,
} from './types';
