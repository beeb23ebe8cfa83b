import type { ServiceErrors } from './spec';

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
