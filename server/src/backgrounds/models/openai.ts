import { OPENAI_ERRORS } from '../../services/openai-errors';
import type { JsonPattern } from '../../services/spec';
import type { Adapter } from './adapter';
import { ratioField } from './adapter';

/**
 * The images API. Nothing is sent that only some of its servers take: a field that one needs is configured.
 * https://platform.openai.com/docs/api-reference/images/create
 */
export const openai: Adapter = (ai) => ({
  path: '/images/generations',
  auth: (token) => ({ type: 'bearer', token }),
  body: {
    model: ai.model,
    prompt: '{prompt}',
    n: 1,
    ...sizeField(ai),
    ...(ai.quality !== null && { quality: ai.quality }),
  },
  answer: [
    { as: 'base64', at: ['data', '*', 'b64_json'] },
    { as: 'url', at: ['data', '*', 'url'] },
  ],
  refusals: [
    // xAI's: 200 without a picture, or with one that is not to be shown.
    { at: ['respect_moderation'], is: [false] },
    { at: ['data', '*', 'respect_moderation'], is: [false] },
    { at: ['data'], is: 'empty' },
  ],
  errors: OPENAI_ERRORS,
});

function sizeField(ai: Parameters<Adapter>[0]): Readonly<Record<string, JsonPattern>> {
  const ratio = ratioField(ai);
  return ratio === null ? { size: '{width}x{height}' } : { aspect_ratio: ratio };
}
