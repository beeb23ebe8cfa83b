import type { Direction } from '../../server/src/contracts/content';

const RIGHT_TO_LEFT = /[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}]/u;
const LETTER = /\p{L}/u;

/** The direction of a text by its first letter, as `dir="auto"` has it; null without letters. */
export function textDirection(text: string): Direction | null {
  const letter = LETTER.exec(text)?.[0];
  if (!letter) return null;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
