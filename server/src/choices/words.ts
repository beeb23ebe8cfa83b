import { OgImageError } from '../contracts/errors';
import { WORDS, type Choices, type Word } from '../contracts/choices';
import { own } from '../common/record';
import { isAbsent } from './absent';

type Words = Pick<Choices, Word>;

/**
 * Reads the card's own words. One that is empty, or nothing but spaces, is no choice.
 * @throws OgImageError OG_CHOICES_INVALID, naming the first wrong one
 */
export function parseWords(value: object): Words {
  return readWords(value, (problem) => {
    const message = `Of a social card, ${problem}`;
    throw new OgImageError('OG_CHOICES_INVALID', message, { values: { detail: message } });
  });
}

/** Of words that were stored once, those that can be used. */
export function keptWords(value: object): Words {
  return readWords(value, () => undefined);
}

/** @param tell of what is wrong, and left out unless it throws */
function readWords(value: object, tell: (problem: string) => void): Words {
  const words = (Object.keys(WORDS) as Word[]).flatMap((word): [Word, string][] => {
    const given = own(value, word);
    if (isAbsent(given)) return [];
    if (typeof given !== 'string') {
      tell(`"${word}" is a text, or null for the entry's own.`);
      return [];
    }
    const text = given.trim();
    if (text.length > WORDS[word]) {
      tell(`"${word}" has ${text.length} characters, and may have ${WORDS[word]}. Shorten it.`);
      return [];
    }
    return text === '' ? [] : [[word, text]];
  });
  return Object.fromEntries(words);
}
