import { FORMATS } from '../../server/src/contracts/picture';
import { differences, drawnFrom, drawnFromImage } from '../../server/src/fingerprint/drawn-from';
import type { FingerprintInput } from '../../server/src/fingerprint/fingerprint';
import { INPUT } from '../fixtures/fingerprint-input';

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
  ['picture', withContent({ pictures: { gallery: ['digest of one'] } })],
  ['picture', { ...INPUT, background: 'digest of one' }],
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

it("names an editor's own picture alone, where one comes, goes, changes or is cropped", () => {
  const { renderer, output, formats } = INPUT;
  const own = (image: string, crop = false) =>
    drawnFromImage({ image, crop, renderer, output, formats });
  const drawn = drawnFrom(INPUT, 'editorial');
  expect(differences(drawn, own('one'))).toEqual(['image']);
  expect(differences(own('one'), drawn)).toEqual(['image']);
  expect(differences(own('one'), own('two'))).toEqual(['image']);
  expect(differences(own('one'), own('one', true))).toEqual(['image']);
});
