import type { AiConfig } from '../config/backgrounds';
import type { PictureSize } from '../contracts/picture';

/** Which sizes a model takes. */
export type Sizes =
  | { readonly kind: 'listed'; readonly sizes: readonly PictureSize[] }
  /** Ratios such as `16:9`, which the API wants by these names. */
  | { readonly kind: 'ratios'; readonly ratios: readonly string[] }
  | {
      readonly kind: 'free';
      /** What both sides are multiples of, in pixels. */
      readonly step: number;
      /** The longest side, in pixels. */
      readonly longest: number;
      /** By how many times one side may be longer than the other. */
      readonly widest: number;
    };

const FREE: Sizes = { kind: 'free', step: 16, longest: 4096, widest: 3 };

const listed = (...sizes: readonly (readonly [number, number])[]): Sizes => ({
  kind: 'listed',
  sizes: sizes.map(([width, height]) => ({ width, height })),
});

const ratios = (...names: readonly string[]): Sizes => ({ kind: 'ratios', ratios: names });

/** gpt-image-1, 1.5 and mini. */
const OLDER_GPT = listed([1536, 1024], [1024, 1024], [1024, 1536]);

const USUAL_RATIOS = ['1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '5:4', '4:5', '21:9'];

/** OpenAI's models, and those of others that speak its API, by how their names begin. */
const OPENAI: readonly (readonly [RegExp, Sizes])[] = [
  [/^gpt-image-1(?!\d)|^gpt-image-mini/u, OLDER_GPT],
  [/^dall-e-3/u, listed([1792, 1024], [1024, 1024], [1024, 1792])],
  [/^dall-e-2/u, listed([1024, 1024])],
  // xAI takes ratios in place of sizes.
  [/^grok-/u, ratios('2:1', '20:9', '16:9', '3:2', '4:3', '1:1', '3:4', '2:3', '9:16', '1:2')],
];

/** FLUX models, by how their names begin. */
const BFL: readonly (readonly [RegExp, Sizes])[] = [
  [/ultra|kontext/u, ratios('21:9', '16:9', '3:2', '4:3', '1:1', '3:4', '2:3', '9:16')],
  [/^flux-(?:pro|dev)/u, { kind: 'free', step: 32, longest: 1440, widest: 4 }],
];

/** What the configured model takes, as far as its name tells. */
export function sizesOf({ type, mode, model }: Pick<AiConfig, 'type' | 'mode' | 'model'>): Sizes {
  const name = model ?? '';
  switch (type) {
    case 'openai':
      if (mode === 'chat') return ratios(...USUAL_RATIOS);
      return find(OPENAI, name);
    case 'bfl':
      return find(BFL, name);
    case 'gemini':
    case 'replicate':
      return ratios(...USUAL_RATIOS);
    case 'fal':
    case 'http':
    case null:
      return FREE;
  }
}

function find(table: readonly (readonly [RegExp, Sizes])[], model: string): Sizes {
  // Gateways put the maker before the model's name: `openai/gpt-image-2`.
  const name = model.slice(model.lastIndexOf('/') + 1);
  return table.find(([pattern]) => pattern.test(name))?.[1] ?? FREE;
}
