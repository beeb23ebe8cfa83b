import {
  LONGEST_PROMPT,
  MOST_SEED,
  type BackgroundChoice,
  type Choices,
} from '../contracts/choices';
import { OgImageError } from '../contracts/errors';
import { isRecord, own } from '../common/record';
import { suggestion } from '../common/nearest';
import { isAbsent } from './absent';

type Background = Pick<Choices, 'background'>;

const KEYS = ['prompt', 'seed'] as const satisfies readonly (keyof BackgroundChoice)[];

const FORM = `"background" is { "prompt": "...", "seed": 0 } with a prompt of 1 to ${LONGEST_PROMPT} characters and a whole number as the seed, false for no background made by AI, or null.`;

/**
 * Reads which background was chosen. Whether it was ever made is not asked here.
 * @throws OgImageError OG_CHOICES_INVALID
 */
export function parseBackground(value: object): Background {
  const given = own(value, 'background');
  if (isRecord(given) && !Array.isArray(given)) {
    const strange = Object.keys(given).find((key) => !(KEYS as readonly string[]).includes(key));
    if (strange !== undefined) {
      const shown = strange.slice(0, 64);
      throw invalid(`"background" has no "${shown}".${suggestion(shown, KEYS)}`);
    }
  }
  const background = read(given);
  if (background === null) throw invalid(FORM);
  return background;
}

/** Of a background that was stored once, one that can be used. */
export function keptBackground(value: object): Background {
  return read(own(value, 'background')) ?? {};
}

/** Null for what is no choice of a background. */
function read(given: unknown): Background | null {
  if (isAbsent(given)) return {};
  if (given === false) return { background: false };
  if (!isRecord(given) || Array.isArray(given)) return null;
  const [prompt, seed] = [own(given, 'prompt'), own(given, 'seed')];
  if (typeof prompt !== 'string') return null;
  const words = prompt.trim();
  if (words === '' || words.length > LONGEST_PROMPT) return null;
  if (isAbsent(seed) || seed === 0) return { background: { prompt: words } };
  return isSeed(seed) ? { background: { prompt: words, seed } } : null;
}

function isSeed(seed: unknown): seed is number {
  return typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed <= MOST_SEED;
}

function invalid(detail: string): OgImageError {
  const message = `Of a social card, ${detail}`;
  return new OgImageError('OG_CHOICES_INVALID', message, { values: { detail: message } });
}
