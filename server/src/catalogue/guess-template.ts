import { DEFAULT_TEMPLATE, type Catalogue } from './catalogue';

/** Templates for contents of a certain shape, and the parts by which it is known. */
const SHAPES: readonly { readonly template: string; readonly parts: readonly string[] }[] = [
  { template: 'event', parts: ['start', 'place'] },
  { template: 'product', parts: ['price'] },
];

/**
 * The template that fits a content type best where neither its field nor the site names one.
 * @param parts the parts that its entries have something for, besides those that every card has
 * @param among those that its editors may pick
 */
export function guessTemplate(
  catalogue: Pick<Catalogue, 'list'>,
  parts: readonly string[],
  among: readonly string[] = catalogue.list().map(({ name }) => name),
): string {
  const shape = SHAPES.find(
    ({ template, parts: needed }) =>
      among.includes(template) && needed.every((part) => parts.includes(part)),
  );
  if (shape !== undefined) return shape.template;
  return among.includes(DEFAULT_TEMPLATE) ? DEFAULT_TEMPLATE : (among[0] ?? DEFAULT_TEMPLATE);
}
