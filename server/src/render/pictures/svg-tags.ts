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
 * Answers how often a property is drawn in an SVG: as an attribute, in a style, and in the rules of
 * its style sheets once for each element of the class.
 * @param times how often each tag is drawn
 * @returns a function that takes what is looked for, which has to be global
 */
export function createPropertyCount(
  tags: readonly SvgTag[],
  times: readonly number[],
): (pattern: RegExp) => number {
  const isSheet = ({ name, text }: SvgTag) => name === 'style' || text.startsWith('![CDATA[');
  const drawn = tags.map((tag, index) => ({ ...tag, times: times[index] ?? 1 }));
  const rules = tags.filter(isSheet).flatMap(({ text }) => text.split('}'));
  const elements = drawn.filter((tag) => !isSheet(tag));
  const all = sum(elements, (element) => element.times);
  const uses = new Map<string, number>();
  for (const { text, times } of elements) {
    for (const name of CLASSES.exec(text)?.groups?.['names']?.split(/\s/u) ?? []) {
      uses.set(`.${name}`, (uses.get(`.${name}`) ?? 0) + times);
    }
  }
  // Whatever else a selector is may fit any element.
  const fitting = (selector: string) =>
    /^\.[^\s.:#>+~[*]+$/u.test(selector) ? (uses.get(selector) ?? 0) : all;

  return (pattern) => {
    const written = sum(elements, ({ text, times }) => (text.match(pattern)?.length ?? 0) * times);
    const ruling = rules.filter((rule) => rule.search(pattern) !== -1);
    return written + sum(ruling, (rule) => sum(selectorsOf(rule), fitting));
  };
}

/** @param rule `selectors{body`, behind the tag of its sheet or the head of a rule around it */
export function selectorsOf(rule: string): string[] {
  const selectors =
    rule
      .split('{')
      .at(-2)
      ?.replace(/^[^]*(?:>|CDATA\[)/u, '') ?? '';
  return selectors.split(',').map((selector) => selector.trim());
}

export function sum<T>(items: readonly T[], weigh: (item: T, index: number) => number): number {
  return items.reduce((total, item, index) => total + weigh(item, index), 0);
}
