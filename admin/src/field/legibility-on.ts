import { AA_TEXT, contrast, isLight, textOn } from '../../../templates/kit/color';

/** WCAG 2.2, success criterion 1.4.6 (AAA): normal text. */
const AAA_TEXT = 7;

/** How text reads on a colour, as templates pick its colour. */
export interface Legibility {
  /** Of the text, `#rrggbb`. */
  readonly text: string;
  readonly isDark: boolean;
  /** By WCAG, 1 to 21, never rounded up. */
  readonly ratio: number;
  readonly grade: 'easy' | 'readable' | 'hard';
}

/** @param ground `#rrggbb` */
export function legibilityOn(ground: string): Legibility {
  const text = textOn(ground);
  const ratio = Math.floor(contrast(ground, text) * 10) / 10;
  const grade = ratio >= AAA_TEXT ? 'easy' : ratio >= AA_TEXT ? 'readable' : 'hard';
  return { text, isDark: isLight(ground), ratio, grade };
}
