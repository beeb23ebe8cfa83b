import fc from 'fast-check';

import { nearestSize, sizeFor } from '../../server/src/backgrounds/size';
import type { AiConfig } from '../../server/src/config/backgrounds';
import { FORMATS } from '../../server/src/contracts/picture';
import { aiOf, type AiInput } from '../fixtures/ai-config';

const sizeOf = (
  given: Partial<AiInput>,
  card = FORMATS.og as { width: number; height: number },
) => {
  const { width, height } = sizeFor(aiOf({ type: 'openai', apiKey: 'k', ...given }), card);
  return `${width}x${height}`;
};

it.each<[Partial<AiInput>, string, string, string]>([
  [{ model: 'gpt-image-2' }, '1536x800', '1536x1536', '1024x1536'],
  [{ model: 'gpt-image-2.6-pro' }, '1536x800', '1536x1536', '1024x1536'],
  [{ model: 'gpt-image-10' }, '1536x800', '1536x1536', '1024x1536'],
  [{ model: 'gpt-image-1.5' }, '1536x1024', '1024x1024', '1024x1536'],
  [{ model: 'gpt-image-1-mini' }, '1536x1024', '1024x1024', '1024x1536'],
  [{ model: 'dall-e-3' }, '1792x1024', '1024x1024', '1024x1792'],
  // 2:1, as xAI calls it.
  [{ model: 'grok-imagine-image' }, '1536x768', '1536x1536', '1024x1536'],
  [{ model: 'flux.1-dev', baseUrl: 'http://localhost:8080' }, '1536x800', '1536x1536', '1024x1536'],
  [{ type: 'bfl', model: 'flux-2-pro' }, '1536x800', '1536x1536', '1024x1536'],
  [{ type: 'bfl', model: 'flux-pro-1.1' }, '1440x768', '1440x1440', '960x1440'],
  [{ type: 'bfl', model: 'flux-pro-1.1-ultra' }, '1536x864', '1536x1536', '1024x1536'],
  [{ type: 'gemini', model: 'gemini-3-pro-image' }, '1536x864', '1536x1536', '1024x1536'],
  [{ model: 'google/gemini-3-pro-image', mode: 'chat' }, '1536x864', '1536x1536', '1024x1536'],
])('%j takes %s for a card, %s for a square, %s for a portrait', (given, og, square, portrait) => {
  expect(sizeOf(given)).toBe(og);
  expect(sizeOf(given, FORMATS.square)).toBe(square);
  expect(sizeOf(given, FORMATS.portrait)).toBe(portrait);
});

it('a configured size is asked for as it is', () => {
  expect(sizeOf({ model: 'gpt-image-2', size: { width: 1024, height: 512 } })).toBe('1024x512');
});

it('never goes beyond what a model takes', () => {
  const side = fc.integer({ min: 200, max: 4096 });
  const sizes = { kind: 'free', step: 16, longest: 4096, widest: 3 } as const;
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = nearestSize(sizes, { width, height });
      expect(size.width % 16).toBe(0);
      expect(size.height % 16).toBe(0);
      const ratio = size.width / size.height;
      expect(Math.max(ratio, 1 / ratio)).toBeLessThanOrEqual(3);
    }),
  );
});

it('every type has an answer', () => {
  const types: AiConfig['type'][] = ['openai', 'gemini', 'bfl', 'fal', 'replicate', 'http', null];
  for (const type of types) {
    const ai = { ...aiOf({ type: 'fal', model: 'x', apiKey: 'k' }), type };
    expect(sizeFor(ai, FORMATS.og).width).toBeGreaterThan(1000);
  }
});
