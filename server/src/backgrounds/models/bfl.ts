import type { Adapter } from './adapter';
import { ratioField } from './adapter';

/** https://docs.bfl.ai: a picture is accepted, and asked for until it is ready. */
export const bfl: Adapter = (ai) => ({
  path: `/${encodeURIComponent(ai.model ?? '')}`,
  auth: (value) => ({ type: 'header', name: 'x-key', value }),
  body: {
    prompt: '{prompt}',
    ...(ratioField(ai) === null
      ? { width: '{width}', height: '{height}' }
      : { aspect_ratio: '{ratio}' }),
    seed: '{seed}',
  },
  answer: { as: 'url', at: ['result', 'sample'] },
  poll: {
    address: ['polling_url'],
    state: ['status'],
    pending: ['Pending', 'Queued', 'Processing'],
    done: ['Ready'],
    refused: ['Request Moderated', 'Content Moderated'],
    everyMs: 1_000,
    limitMs: ai.timeoutMs,
  },
  errors: { code: ['detail', '*', 'type'], refused: [] },
});
