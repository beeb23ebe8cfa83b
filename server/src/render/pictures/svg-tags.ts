/** A tag of an SVG, and the text after it. */
export interface SvgTag {
  /** Without its prefix, as `path`; with a `/` before it when it closes. */
  readonly name: string;
  /** From its name to the next tag. */
  readonly text: string;
}

/** No prefix hides a name: `<s:image>` is an image wherever `s` stands for SVG. */
const NAME = /^(?<slash>\/?)(?:[^\s/>:]+:)?(?<name>[^\s/>:]+)/u;

/**
 * Every tag of an SVG, in its order. Tags within comments are among them: what is bounded by them
 * is over-counted rather than hidden.
 */
export function tagsOf(svg: string): SvgTag[] {
  return svg
    .split('<')
    .slice(1)
    .map((text) => {
      const { slash = '', name = '' } = NAME.exec(text)?.groups ?? {};
      return { name: slash + name, text };
    });
}

const CLASSES = /\bclass\s*=\s*["'](?<names>[^"']*)/u;

/**
 * Answers how often a property stands in an SVG: as an attribute, in a style, and in the rules of
 * its style sheets once for each element of the class.
 * @returns a function that takes what is looked for, which has to be global
 */
export function createPropertyCount(tags: readonly SvgTag[]): (pattern: RegExp) => number {
  const isSheet = ({ name, text }: SvgTag) => name === 'style' || text.startsWith('![CDATA[');
  const rules = tags.filter(isSheet).flatMap(({ text }) => text.split('}'));
  const elements = tags.filter((tag) => !isSheet(tag));
  const uses = new Map<string, number>();
  for (const { text } of elements) {
    for (const name of CLASSES.exec(text)?.groups?.['names']?.split(/\s/u) ?? []) {
      uses.set(`.${name}`, (uses.get(`.${name}`) ?? 0) + 1);
    }
  }
  // Whatever else a selector is may fit any element.
  const fitting = (selector: string) =>
    /^\.[^\s.:#>+~[*]+$/u.test(selector) ? (uses.get(selector) ?? 0) : elements.length;

  return (pattern) => {
    const written = sum(elements, ({ text }) => text.match(pattern)?.length ?? 0);
    const ruling = rules.filter((rule) => rule.search(pattern) !== -1);
    return written + sum(ruling, (rule) => sum(selectorsOf(rule), fitting));
  };
}

/** @param rule `selectors{body`, behind the tag of its sheet or the head of a rule around it */
function selectorsOf(rule: string): string[] {
  const selectors =
    rule
      .split('{')
      .at(-2)
      ?.replace(/^[^]*(?:>|CDATA\[)/u, '') ?? '';
  return selectors.split(',').map((selector) => selector.trim());
}

export function sum<T>(items: readonly T[], weigh: (item: T) => number): number {
  return items.reduce((total, item) => total + weigh(item), 0);
}
