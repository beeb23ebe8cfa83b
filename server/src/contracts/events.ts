/** What happens to cards, on Strapi's event hub and as webhooks. */
export const EVENTS = { ready: 'og-image.ready', failed: 'og-image.failed' } as const;
export type EventName = (typeof EVENTS)[keyof typeof EVENTS];

/** What `og-image webhook test` sends. Nobody can ask for it. */
export const TEST_EVENT = 'og-image.test';
