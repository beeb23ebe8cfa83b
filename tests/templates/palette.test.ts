import { AA_TEXT, contrast } from '../../templates/kit/color';
import { templates } from '../../templates';
import { CONTENT } from '../fixtures/render/content';
import { textsOf } from '../fixtures/render/texts';

/*
 * Nothing is drawn here: the colours are read off the elements, so that every one of thousands of
 * brand colours can be tried. contrast.test.ts draws some of them.
 */

const EVERYTHING = ['title', 'description', 'label', 'author'] as const;

/** Of templates that do not say all of it; capitals, and marks around it, are passed over. */
const SAYS: Readonly<Record<string, readonly (typeof EVERYTHING)[number][]>> = {
  frame: [],
  minimal: ['title'],
  poster: ['title', 'label', 'author'],
  quote: ['title', 'label', 'author'],
};

/** Every `#rgb`: the colour cube's grid in steps of 17. */
const BRANDS = Array.from({ length: 16 ** 3 }, (_, index) => {
  const [r = '0', g = '0', b = '0'] = index.toString(16).padStart(3, '0');
  return `#${r}${r}${g}${g}${b}${b}`;
});

it.each(templates.map((template) => [template.name, template] as const))(
  'every word of "%s" meets WCAG AA on its ground, with any brand colour',
  (_, template) => {
    const written = textsOf(template, '#4f46e5').map(({ text }) => text.toLowerCase());
    for (const part of SAYS[template.name] ?? EVERYTHING) {
      const text: unknown = expect.stringContaining(CONTENT[part]?.toLowerCase() ?? '');
      expect(written).toContainEqual(text);
    }
    const illegible = BRANDS.flatMap((brandColor) =>
      textsOf(template, brandColor)
        .filter(({ color, ground }) => contrast(color, ground) < AA_TEXT)
        .map((text) => ({ brandColor, ...text })),
    );
    expect(illegible).toEqual([]);
  },
);
