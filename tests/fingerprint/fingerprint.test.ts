import { FORMATS } from '../../server/src/contracts/picture';
import {
  digestOfSource,
  fingerprintOf,
  type FingerprintInput,
} from '../../server/src/fingerprint/fingerprint';
import { INPUT } from '../fixtures/fingerprint-input';

it('is 64 hexadecimal digits', () => {
  expect(fingerprintOf(INPUT)).toMatch(/^[0-9a-f]{64}$/);
});

it('does not depend on the order in which properties were written', () => {
  const reversed = Object.fromEntries(Object.entries(INPUT.content).reverse());
  const same = { ...INPUT, content: reversed as unknown as FingerprintInput['content'] };
  expect(fingerprintOf(same)).toBe(fingerprintOf(INPUT));
});

it('does not depend on the order of the formats', () => {
  const { og, x } = FORMATS;
  expect(fingerprintOf({ ...INPUT, formats: { x, og } })).toBe(
    fingerprintOf({ ...INPUT, formats: { og, x } }),
  );
});

it.each(Object.keys(INPUT.content))('changes with the content: %s', (part) => {
  const content = { ...INPUT.content, [part]: 'something else' };
  expect(fingerprintOf({ ...INPUT, content })).not.toBe(fingerprintOf(INPUT));
});

it.each<[string, Partial<FingerprintInput>]>([
  ["the template's version", { template: { name: 'editorial', version: 2 } }],
  ['the template', { template: { name: 'bold', version: 1 } }],
  ["the renderer's version", { renderer: { name: 'satori', version: '2' } }],
  ['the output', { output: { format: 'jpeg', maxBytes: 300_000 } }],
  ['a background', { background: 'digest' }],
  ['a size', { formats: { og: { width: 1200, height: 600 } } }],
  ['another format', { formats: { og: FORMATS.og, square: FORMATS.square } }],
])('changes with %s', (_name, change) => {
  expect(fingerprintOf({ ...INPUT, ...change })).not.toBe(fingerprintOf(INPUT));
});

it('tells a missing part from an empty one', () => {
  const empty = { ...INPUT, content: { ...INPUT.content, label: '' } };
  expect(fingerprintOf(empty)).not.toBe(fingerprintOf(INPUT));
});

it('tells a picture by its bytes and its focal point, not by its name', () => {
  const picture = { bytes: Buffer.from('picture'), name: 'a.png', focalPoint: null };
  const digest = digestOfSource(picture);
  expect(digestOfSource({ ...picture, name: 'b.png' })).toBe(digest);
  const others = [
    { ...picture, bytes: Buffer.from('other') },
    { ...picture, focalPoint: { x: 0.25, y: 0.5 } },
    { ...picture, focalPoint: { x: 0.5, y: 0.25 } },
  ];
  expect(new Set([digest, ...others.map(digestOfSource)]).size).toBe(4);
});
