/** What is wrong with a pattern: a text with placeholders that an entry's words are put in for. */
export type PatternFault =
  | { readonly kind: 'empty' }
  /** Longer than so many UTF-16 units. */
  | { readonly kind: 'long'; readonly most: number }
  /** A placeholder of this name, which is none of the known ones. */
  | { readonly kind: 'placeholder'; readonly name: string; readonly known: readonly string[] }
  /** A placeholder with `|name`, which is none of the known ones. */
  | { readonly kind: 'format'; readonly name: string; readonly known: readonly string[] };

/** What is wrong with a pattern whatever its placeholders are, or null. */
export function faultOfLength(pattern: string, most: number): PatternFault | null {
  if (pattern.trim() === '') return { kind: 'empty' };
  return pattern.length > most ? { kind: 'long', most } : null;
}

/** The same as a part of a sentence. */
export function faultText(fault: PatternFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'is empty';
    case 'long':
      return `is longer than ${fault.most} characters`;
    case 'placeholder':
      return `has the placeholder "{${fault.name}}"; there are {${fault.known.join('}, {')}}`;
    case 'format':
      return `has "|${fault.name}" in a placeholder; there are |${fault.known.join(', |')}`;
  }
}
