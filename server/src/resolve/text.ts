import { decodeEntities, readHtml } from './html';
import { stripMarkdown } from './markdown';

/**
 * More than any card can show, in UTF-16 units. What lies beyond is not drawn, so it is not part of
 * the content either: a change on page ten of a description redraws nothing.
 */
const LONGEST = 1_000;

/** Enough of a source text that `LONGEST` plain characters are left of it. */
const LONGEST_SOURCE = 20_000;

/** What no text means to hold, and databases and pages choke on: NUL and its like, half characters. */
const UNREADABLE = /[\p{Cc}\p{Surrogate}]/gu;

/** Letters, figures, signs, emoji: anything else shows nothing by itself. */
const READABLE = /[^\p{Default_Ignorable_Code_Point}\p{Mark}\p{Separator}\p{Format}]/u;

export interface TextOptions {
  /** Whether entities and HTML tags are read where the attribute's type does not say so anyway. */
  readonly readHtml: boolean;
}

/** A value as plain text on one line, or null when there is nothing to read in it. */
export function toPlainText(
  value: unknown,
  type: string,
  options: TextOptions = { readHtml: true },
): string | null {
  const raw = rawText(value, type);
  if (raw === null) return null;
  // Markdown has entities by its own rules, and its tags are out by now.
  const read = type === 'richtext' ? decodeEntities(raw) : options.readHtml ? readHtml(raw) : raw;
  const text = read.replace(/\s+/gu, ' ').replace(UNREADABLE, '').trim();
  return READABLE.test(text) ? cut(text, LONGEST).trimEnd() : null;
}

function rawText(value: unknown, type: string): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (type === 'blocks') return blocksText(value, 0);
  if (typeof value !== 'string') return null;
  const source = cut(value, LONGEST_SOURCE);
  return type === 'richtext' ? stripMarkdown(source) : source;
}

/** The text of Strapi's blocks, in reading order, a space between blocks. */
function blocksText(node: unknown, depth: number): string {
  // Blocks come from the API as they were sent: a nesting without end must not exhaust the stack.
  if (depth > 20) return '';
  if (Array.isArray(node)) return node.map((inner) => blocksText(inner, depth + 1)).join(' ');
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  // Runs of one paragraph join without a space: a bold half of a word is still one word.
  const isList = 'type' in node && node.type === 'list';
  return node.children.map((inner) => blocksText(inner, depth + 1)).join(isList ? ' ' : '');
}

/** Cuts without splitting a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}
