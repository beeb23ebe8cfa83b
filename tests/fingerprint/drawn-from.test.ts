import { FORMATS } from '../../server/src/contracts/picture';
import { differences, drawnFrom } from '../../server/src/fingerprint/drawn-from';
import type { FingerprintInput } from '../../server/src/fingerprint/fingerprint';

const INPUT: FingerprintInput = {
  content: {
    title: 'Title',
    description: null,
    label: null,
    author: 'Author',
    date: '2026-01-02',
    picture: 'digest of a picture',
    logo: null,
    siteName: 'Site',
    brandColor: '#4945ff',
    locale: 'en',
    direction: 'ltr',
  },
  template: { name: 'editorial', version: 1 },
  renderer: { name: 'satori', version: '1' },
  output: { format: 'auto', maxBytes: 300_000 },
  formats: { og: FORMATS.og },
};

const differing = (other: FingerprintInput, template = 'editorial') =>
  differences(drawnFrom(INPUT, 'editorial'), drawnFrom(other, template));
const withContent = (content: Partial<FingerprintInput['content']>): FingerprintInput => ({
  ...INPUT,
  content: { ...INPUT.content, ...content },
});

it('finds no difference between two drawings of the same', () => {
  expect(differing(INPUT)).toEqual([]);
});

it.each<[string, FingerprintInput]>([
  ['title', withContent({ title: 'Another' })],
  ['description', withContent({ description: 'There is one now' })],
  ['author', withContent({ author: null })],
  ['picture', withContent({ picture: 'digest of another' })],
  ['logo', withContent({ logo: 'digest of a logo' })],
  ['brandColor', withContent({ brandColor: '#b3261e' })],
  ['language', withContent({ direction: 'rtl' })],
  ['parts', withContent({ parts: { price: '5' } })],
  ['ornament', withContent({ seed: 'a' })],
  ['templateVersion', { ...INPUT, template: { name: 'editorial', version: 2 } }],
  ['options', { ...INPUT, template: { ...INPUT.template, options: { ground: 'night' } } }],
  ['design', { ...INPUT, font: 'Own Sans' }],
  ['design', { ...INPUT, overlays: { og: 'digest' } }],
  ['renderer', { ...INPUT, renderer: { name: 'satori', version: '2' } }],
  ['output', { ...INPUT, output: { format: 'jpeg', maxBytes: 300_000 } }],
  ['formats', { ...INPUT, formats: { ...INPUT.formats, square: FORMATS.square } }],
])('names the %s', (part, other) => {
  expect(differing(other)).toEqual([part]);
});

it('names several in a fixed order', () => {
  expect(differing(withContent({ brandColor: '#000000', title: 'Another' }))).toEqual([
    'title',
    'brandColor',
  ]);
});

it('names another template alone, and not its version and options too', () => {
  const bold = { ...INPUT, template: { name: 'bold', version: 7, options: { ground: 'night' } } };
  expect(differing(bold, 'bold')).toEqual(['template']);
});

it('names a design of the same template as another template', () => {
  expect(differing(INPUT, 'our-design')).toEqual(['template']);
});

it('keeps digests, never what an entry says', () => {
  const kept = JSON.stringify(drawnFrom(withContent({ title: 'A secret' }), 'editorial'));
  expect(kept).not.toContain('secret');
  expect(kept.length).toBeLessThan(700);
});
