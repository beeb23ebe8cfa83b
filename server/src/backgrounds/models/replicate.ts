import type { Adapter } from './adapter';

/** Seconds that an answer is held back until the picture is there, as long as Replicate allows. */
const WAIT_S = 60;

/**
 * https://replicate.com/docs/reference/http: `owner/name` for models of Replicate's own choice,
 * `owner/name:version` or a version alone for all others.
 */
export const replicate: Adapter = (ai) => {
  const model = ai.model ?? '';
  const version = /(?:^|:)(?<version>[\da-f]{64})$/u.exec(model)?.groups?.['version'];
  const name = model.split('/').map(encodeURIComponent).join('/');
  return {
    path: version === undefined ? `/models/${name}/predictions` : '/predictions',
    auth: (token) => ({ type: 'bearer', token }),
    headers: { prefer: `wait=${Math.max(1, Math.min(WAIT_S, Math.floor(ai.timeoutMs / 1_000)))}` },
    body: {
      ...(version !== undefined && { version }),
      input: {
        prompt: '{prompt}',
        // Most models take a ratio; a size that is configured is for one that takes sizes.
        ...(ai.size === 'auto'
          ? { aspect_ratio: '{ratio}' }
          : { width: '{width}', height: '{height}' }),
        seed: '{seed}',
      },
    },
    fieldsIn: 'input',
    answer: [
      { as: 'url', at: ['output'] },
      { as: 'url', at: ['output', '*'] },
    ],
    poll: {
      address: ['urls', 'get'],
      state: ['status'],
      pending: ['starting', 'processing'],
      done: ['succeeded'],
      everyMs: 1_000,
      limitMs: ai.timeoutMs,
    },
    // A refusal is a failure that says so in words alone.
    refusals: [{ at: ['error'], is: { contains: ['nsfw', 'flagged as sensitive', 'e005'] } }],
    errors: { code: ['code'], refused: [] },
  };
};
