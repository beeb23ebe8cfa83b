import { OgImageError } from '../contracts/errors';
import { WORDS, type Choices, type Word } from '../contracts/choices';
import { isAbsent, own } from './own';

type Words = Pick<Choices, Word>;

/**
 * Reads the card's own words. One that is empty, or nothing but spaces, is no choice.
 * @throws OgImageError OG_CHOICES_INVALID, naming the first wrong one
 */
export function parseWords(value: object): Words {
  const words = (Object.keys(WORDS) as Word[]).flatMap((word): [Word, string][] => {
    const given = own(value, word);
    if (isAbsent(given)) return [];
    if (typeof given !== 'string') throw wrong(`"${word}" is a text, or null for the entry's own.`);
    const text = given.trim();
    if (text.length > WORDS[word]) {
      throw wrong(
        `"${word}" has ${text.length} characters, and may have ${WORDS[word]}. Shorten it.`,
      );
    }
    return text === '' ? [] : [[word, text]];
  });
  return Object.fromEntries(words);
}

function wrong(problem: string): OgImageError {
  return new OgImageError('OG_CHOICES_INVALID', `Of a social card, ${problem}`);
}
