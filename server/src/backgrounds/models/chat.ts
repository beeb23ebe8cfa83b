import type { Adapter } from './adapter';
import { OPENAI_ERRORS } from '../../services/openai-errors';

/**
 * A chat completion with a picture in it, as gateways answer it.
 * https://openrouter.ai/docs/guides/overview/multimodal/image-generation
 */
export const chat: Adapter = (ai) => ({
  path: '/chat/completions',
  auth: (token) => ({ type: 'bearer', token }),
  body: {
    model: ai.model,
    messages: [
      { role: 'user', content: '{prompt}\n\nMake one picture with the aspect ratio {ratio}.' },
    ],
    modalities: ['image', 'text'],
    stream: false,
    image_config: {
      aspect_ratio: '{ratio}',
      ...(ai.quality !== null && { image_size: ai.quality }),
    },
  },
  answer: { as: 'url', at: ['choices', '*', 'message', 'images', '*', 'image_url', 'url'] },
  refusals: [
    { at: ['choices', '*', 'finish_reason'], is: ['content_filter'] },
    { at: ['choices', '*', 'message', 'refusal'], is: 'there' },
    // A model that would rather not says so in words.
    { at: ['choices', '*', 'message', 'content'], is: 'there', insteadOfPicture: true },
  ],
  errors: OPENAI_ERRORS,
});
