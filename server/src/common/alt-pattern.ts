import { faultOfLength, type PatternFault } from './pattern-fault';

/** What the placeholders of a pattern for alternative texts may be named. */
export const ALT_PARTS = ['title', 'description', 'label', 'siteName'] as const;

type AltPart = (typeof ALT_PARTS)[number];

/** The longest pattern, in UTF-16 units. */
export const LONGEST_ALT_PATTERN = 500;

/** As much as screen readers read in one go, in characters. */
const LONGEST_ALT = 500;

const PLACEHOLDER = /\{(?<name>[^{}]*)\}/gu;
const GROUP = /\[(?<inside>[^[\]]*)\]/gu;

/** What is wrong with a pattern for alternative texts, or null. */
export function altFault(pattern: string): PatternFault | null {
  const fault = faultOfLength(pattern, LONGEST_ALT_PATTERN);
  if (fault !== null) return fault;
  for (const [, name = ''] of pattern.matchAll(PLACEHOLDER)) {
    if (!isPart(name)) return { kind: 'placeholder', name, known: ALT_PARTS };
  }
  return null;
}

/**
 * The alternative text of a card whose editor wrote none. A part in square brackets is left out where a
 * placeholder in it has nothing.
 * @param pattern null for the title alone
 */
export function altOf(
  pattern: string | null,
  content: Readonly<Record<AltPart, string | null>> & { readonly title: string },
): string {
  if (pattern === null) return content.title;
  const filled = pattern
    .replace(GROUP, (_all, inside: string) => (isComplete(inside, content) ? inside : ''))
    .replace(PLACEHOLDER, (_all, name: string) => (isPart(name) ? (content[name] ?? '') : ''))
    .replace(/\s+/gu, ' ')
    .trim();
  return Array.from(filled || content.title)
    .slice(0, LONGEST_ALT)
    .join('');
}

function isComplete(text: string, content: Readonly<Record<AltPart, string | null>>): boolean {
  return Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name).every(
    (name) => isPart(name) && Boolean(content[name]),
  );
}

function isPart(name: string): name is AltPart {
  return (ALT_PARTS as readonly string[]).includes(name);
}
