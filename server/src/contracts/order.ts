/**
 * How an order stands. An order is one picture asked of an image service or an AI model. `waiting` and
 * `asking` will change by themselves; the others are settled.
 */
export const ORDER_STATES = ['waiting', 'asking', 'ready', 'refused', 'lost', 'failed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];
