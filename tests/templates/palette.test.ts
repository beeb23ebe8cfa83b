import { AA_TEXT, contrast } from '../../templates/kit/color';
import { templates } from '../../templates';
import { CONTENT } from '../fixtures/render/content';
import { textsOf } from '../fixtures/render/texts';

/*
 * Nothing is drawn here: the colours are read off the elements, so that every one of thousands of
 * brand colours can be tried. contrast.test.ts draws some of them.
 */

const EVERYTHING = ['title', 'description', 'label', 'author'] as const;

/** Every `#rgb`: the colour cube's grid in steps of 17. */
const BRANDS = Array.from({ length: 16 ** 3 }, (_, index) => {
  const [r = '0', g = '0', b = '0'] = index.toString(16).padStart(3, '0');
  return `#${r}${r}${g}${g}${b}${b}`;
});

/** A third for each template, in turns: of any colour that is left out, the next ones on the grid are tried. */
function brandsFor(place: number): string[] {
  return BRANDS.filter((_, index) => {
    const sum = (index & 15) + ((index >> 4) & 15) + (index >> 8);
    return sum % 3 === place % 3;
  });
}

/** What a template does not say; a product has a maker, but no author. */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  poster: ['description'],
  // Its part, the role, stands where the label or the description would.
  quote: ['description', 'label'],
  portrait: ['description'],
  minimal: ['description', 'label', 'author'],
  frame: EVERYTHING,
  product: ['author'],
  event: ['author'],
  // The first of its breadcrumbs, which are more than the line of this test holds.
  docs: ['label'],
  release: ['author'],
  contents: ['author'],
  mosaic: ['author'],
};

/** Parts that are written in the locale's own way. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  EUR: '€',
  '2026-10-17T19:30:00.000Z': '17',
};

it.each(templates.map((template, place) => [template.name, template, place] as const))(
  'every word of "%s" meets WCAG AA on its ground, with any brand colour',
  (_, template, place) => {
    // A template may set a label in capitals, and a quotation between its marks.
    const written = textsOf(template, '#4f46e5').map(({ text }) => text.toLowerCase());
    const said = EVERYTHING.filter((part) => !UNSAID[template.name]?.includes(part));
    for (const part of said) {
      const text: unknown = expect.stringContaining(CONTENT[part]?.toLowerCase() ?? '');
      expect(written).toContainEqual(text);
    }
    for (const part of Object.values(template.sample.parts ?? {}).flat()) {
      expect(written.join(' ')).toContain((SHOWN_AS[part] ?? part).toLowerCase());
    }
    const illegible = brandsFor(place).flatMap((brandColor) =>
      textsOf(template, brandColor)
        .filter(({ color, ground }) => contrast(color, ground) < AA_TEXT)
        .map((text) => ({ brandColor, ...text })),
    );
    expect(illegible).toEqual([]);
  },
);
