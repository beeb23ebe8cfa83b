import { LONGEST_PROMPT } from '../contracts/choices';
import type { CalmPlace } from '../contracts/template';
import { fill } from '../services/fill';
import { calmPhrase } from './calm';
import { colorWords } from './color-words';
import type { PromptPart } from './prompt-pattern';

/** What a prompt is built from. */
export interface PromptContent {
  readonly title: string | null;
  readonly description: string | null;
  readonly label: string | null;
  readonly siteName: string | null;
  /** `#rrggbb` */
  readonly brandColor: string | null;
  /** As this card is read: mirrored by whoever knows that it is read from right to left. */
  readonly calm: CalmPlace;
}

/** The longest text of the content, in characters, before its pattern cuts it. */
const LONGEST: Readonly<Record<string, number>> = {
  title: 300,
  description: 800,
  label: 100,
  siteName: 100,
};

const GROUP = /\[(?<inside>[^[\]]*)\]/gu;
const NAME = /\{(?<name>\w+)/gu;

/**
 * Fills a prompt's pattern. A part in square brackets is left out where a placeholder in it has nothing.
 * Texts of the content are data: one line, without control characters, in quotation marks that nothing in
 * them can close.
 */
export function promptOf(pattern: string, content: PromptContent): string {
  const values = valuesOf(content);
  const grouped = pattern.replace(GROUP, (all: string, inside: string) => {
    const names = Array.from(inside.matchAll(NAME), ([, name = '']) => name);
    if (names.length === 0) return all;
    return names.every((name) => isThere(values, name)) ? inside : '';
  });
  const filled = fill(grouped, values, (text, part) => (isQuoted(part, text) ? `“${text}”` : text));
  return cutTo(LONGEST_PROMPT, filled.replace(/[ \t]+/gu, ' ').trim());
}

function valuesOf(content: PromptContent): Readonly<Record<PromptPart, string | null>> {
  const { brandColor, calm } = content;
  return {
    title: dataOf(content, 'title'),
    description: dataOf(content, 'description'),
    label: dataOf(content, 'label'),
    siteName: dataOf(content, 'siteName'),
    brandColor: brandColor === null ? null : `${colorWords(brandColor)} (${brandColor})`,
    calm: calmPhrase(calm) || null,
  };
}

function isThere(values: Readonly<Record<string, string | null>>, name: string): boolean {
  return Object.hasOwn(values, name) && values[name] !== null;
}

function isQuoted(part: string, text: string): boolean {
  return Object.hasOwn(LONGEST, part) && text !== '';
}

function dataOf(
  content: PromptContent,
  part: 'title' | 'description' | 'label' | 'siteName',
): string | null {
  const text = (content[part] ?? '')
    .toWellFormed()
    // Bidi overrides, zero-width characters and private use say nothing to a model either.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/["“”„‟«»]/gu, '’')
    .trim();
  return text === '' ? null : cutTo(LONGEST[part] ?? 0, text);
}

function cutTo(most: number, text: string): string {
  // By code points, so that none is torn.
  return text.length <= most ? text : Array.from(text).slice(0, most).join('').trimEnd();
}
