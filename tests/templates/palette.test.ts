import { AA_TEXT, contrast } from '../../templates/kit/color';
import { templates } from '../../templates';
import { CONTENT } from '../fixtures/render/content';
import { textsOf } from '../fixtures/render/texts';

/*
 * Nothing is drawn here: the colours are read off the elements, so that every one of thousands of
 * brand colours can be tried. contrast.test.ts draws some of them.
 */

/** Every `#rgb`: the colour cube's grid in steps of 17. */
const BRANDS = Array.from({ length: 16 ** 3 }, (_, index) => {
  const [r = '0', g = '0', b = '0'] = index.toString(16).padStart(3, '0');
  return `#${r}${r}${g}${g}${b}${b}`;
});

/** What a template does not say; a product has a maker, but no author. */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  product: ['author'],
  event: ['author'],
  // The first of its breadcrumbs, which are more than the line of this test holds.
  docs: ['label'],
  release: ['author'],
  contents: ['author'],
};

/** Parts that are written in the locale's own way. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  EUR: '€',
  '2026-10-17T19:30:00.000Z': '17',
};

it.each(templates.map((template) => [template.name, template] as const))(
  'every word of "%s" meets WCAG AA on its ground, with any brand colour',
  (_, template) => {
    const written = textsOf(template, '#4f46e5').map(({ text }) => text);
    for (const part of ['title', 'description', 'label', 'author'] as const) {
      if (!UNSAID[template.name]?.includes(part)) expect(written).toContain(CONTENT[part]);
    }
    for (const part of Object.values(template.sample.parts ?? {}).flat()) {
      expect(written.join(' ')).toContain(SHOWN_AS[part] ?? part);
    }
    const illegible = BRANDS.flatMap((brandColor) =>
      textsOf(template, brandColor)
        .filter(({ color, ground }) => contrast(color, ground) < AA_TEXT)
        .map((text) => ({ brandColor, ...text })),
    );
    expect(illegible).toEqual([]);
  },
);
