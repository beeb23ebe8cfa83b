import type { JsonPattern, ServiceErrors } from '../../services/spec';
import type { Adapter } from './adapter';
import { ratioField } from './adapter';

/** Codes with which the services that speak OpenAI's API refuse a prompt; OpenAI's own comes first. */
const MODERATION = [
  'moderation_blocked',
  'content_policy_violation',
  'content_filter',
  'contentFilter',
];

/** What errors look like in OpenAI's API. */
export const OPENAI_ERRORS: ServiceErrors = {
  code: ['error', 'code'],
  refused: [
    { at: ['error', 'code'], is: MODERATION },
    // OpenRouter's, which comes with 403.
    { at: ['error', 'metadata', 'reasons'], is: 'there' },
    // xAI's, which has no code for it.
    { at: ['error'], is: ['Generated image rejected by content moderation.'] },
  ],
};

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
