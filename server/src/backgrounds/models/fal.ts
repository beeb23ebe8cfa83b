import type { Adapter } from './adapter';

const POLICY = ['content_policy_violation'];

/** https://docs.fal.ai/model-endpoints/synchronous-requests and https://docs.fal.ai/errors */
export const fal: Adapter = (ai) => ({
  // A model's name is a path: `fal-ai/flux/dev`.
  path: `/${(ai.model ?? '').split('/').map(encodeURIComponent).join('/')}`,
  auth: (key) => ({ type: 'header', name: 'authorization', value: `Key ${key}` }),
  body: {
    prompt: '{prompt}',
    image_size: { width: '{width}', height: '{height}' },
    num_images: 1,
    seed: '{seed}',
  },
  answer: { as: 'url', at: ['images', '*', 'url'] },
  // With it comes a picture that is black.
  refusals: [{ at: ['has_nsfw_concepts', 0], is: [true] }],
  errors: {
    code: ['detail', 0, 'type'],
    refused: [
      { at: ['detail', 0, 'type'], is: POLICY },
      { at: [0, 'type'], is: POLICY },
    ],
  },
});
