import type { Adapter } from './adapter';

/** Ends of a candidate that are a judgement of what was asked. https://ai.google.dev/api/generate-content */
const REFUSED = [
  'SAFETY',
  'PROHIBITED_CONTENT',
  'BLOCKLIST',
  'SPII',
  'RECITATION',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
];

/** https://ai.google.dev/gemini-api/docs/image-generation */
export const gemini: Adapter = (ai) => ({
  path: `/models/${encodeURIComponent(ai.model ?? '')}:generateContent`,
  auth: (value) => ({ type: 'header', name: 'x-goog-api-key', value }),
  body: {
    contents: [{ role: 'user', parts: [{ text: '{prompt}' }] }],
    generationConfig: {
      responseModalities: ['IMAGE'],
      imageConfig: {
        aspectRatio: '{ratio}',
        ...(ai.quality !== null && { imageSize: ai.quality }),
      },
    },
  },
  answer: { as: 'base64', at: ['candidates', '*', 'content', 'parts', '*', 'inlineData', 'data'] },
  refusals: [
    { at: ['promptFeedback', 'blockReason'], is: 'there' },
    { at: ['candidates', '*', 'finishReason'], is: REFUSED },
    {
      at: ['candidates', '*', 'content', 'parts', '*', 'text'],
      is: 'there',
      insteadOfPicture: true,
    },
  ],
  errors: { code: ['error', 'status'], refused: [] },
});
