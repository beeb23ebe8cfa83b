/** What happens to cards, on Strapi's event hub and as webhooks. */
export const CARD_EVENTS = { ready: 'og-image.ready', failed: 'og-image.failed' } as const;

/** What happens to runs over many cards, told in the same ways. Dry runs are not told of. */
export const RUN_EVENTS = {
  started: 'og-image.run.started',
  finished: 'og-image.run.finished',
} as const;

/** All that can be asked for. */
export const EVENTS = [...Object.values(CARD_EVENTS), ...Object.values(RUN_EVENTS)] as const;
export type EventName = (typeof EVENTS)[number];

/** What `og-image webhook test` sends. Nobody can ask for it. */
export const TEST_EVENT = 'og-image.test';
