import type { PictureWish } from '../../../server/src/contracts/template';
import { explainReason } from '../../../server/src/contracts/picture-reasons';
import { decodePicture } from '../../../server/src/render/pictures/decode';
import { checkSvg, svgDensity } from '../../../server/src/render/pictures/svg';
import { LOGOS, parts, traced } from '../../fixtures/render/logos';
import { createChance } from '../../fixtures/render/pictures';

jest.setTimeout(60_000);

const LOGO: PictureWish = { width: 240, height: 44, fit: 'contain' };
const COVER: PictureWish = { width: 1200, height: 630, fit: 'cover' };

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 100">${inner}</svg>`;
const check = (text: string) => {
  const why = checkSvg(Buffer.from(text));
  return why === null ? null : explainReason(why);
};

describe('a logo by', () => {
  it.each(LOGOS)('%s is drawn within the time of a picture', async (_, text) => {
    for (const wish of [LOGO, COVER]) {
      const { rgba } = await decodePicture(Buffer.from(text), wish, null);
      expect(rgba.filter((value) => value > 0).length).toBeGreaterThan(200);
    }
  });
});

describe('an SVG that would be drawn for longer than a card may take is left out:', () => {
  const rects = (count: number, attributes: string) =>
    parts(count, (i) => `<rect ${attributes} x="${i % 400}" width="9" height="100"/>`);
  const chance = createChance();
  const vertices = (count: number) =>
    `M0 0${parts(count, () => `L${Math.floor(chance() * 400)} ${Math.floor(chance() * 100)}`)}`;
  const mask = '<mask id="m"><rect width="400" height="100" fill="#fff"/></mask>';
  const marker =
    '<marker id="k" markerWidth="400" markerHeight="100"><rect width="400" height="100"/></marker>';
  const radial = '<radialGradient id="g"><stop stop-color="red"/></radialGradient>';
  const clip = (d: string) => `<clipPath id="c"><path d="${d}"/></clipPath>`;

  it.each([
    ['4,000 rectangles with a mask', mask + rects(4000, 'mask="url(#m)"'), 'too many masks'],
    [
      'a mask by class',
      `<style>.a, .b { mask: url(#m) }</style>${mask}${rects(4000, 'class="c b"')}`,
      'too many masks',
    ],
    [
      'a mask by element',
      `<style><![CDATA[ svg > rect { mask: url( '#m' ) } ]]></style>${mask}${rects(4000, '')}`,
      'too many masks',
    ],
    [
      'a mask that is repeated',
      `${mask}<g id="a" mask="url(#m)"><rect width="9" height="9"/></g>${parts(200, () => '<use href="#a"/>')}`,
      'too many masks',
    ],
    ['blendings', rects(1000, 'style="mix-blend-mode:multiply"'), 'too many masks'],
    ['4,000 rectangles with a gradient', radial + rects(4000, 'fill="url(#g)"'), 'gradients'],
    ['clip paths of many lines', clip(vertices(900)) + rects(2000, 'clip-path="url(#c)"'), 'clip'],
    ['dashed lines', parts(2000, () => '<circle stroke-dasharray="1 1" r="40"/>'), 'dashes'],
    [
      'a marker on 200,000 vertices',
      `${marker}<path marker-mid="url(#k)" d="M0 0${'h0'.repeat(200_000)}"/>`,
      'paths',
    ],
    [
      'a marker on 20,000 vertices',
      `${marker}<path marker="url(#k)" d="M0 0${'h0'.repeat(20_000)}"/>`,
      'markers',
    ],
    ['a path that crosses itself', `<path d="${vertices(12_000)}"/>`, 'paths'],
    [
      'a megabyte of one path with a wide stroke',
      `<path stroke="red" stroke-width="80" stroke-linejoin="round" d="${traced(1_000_000)}"/>`,
      'paths',
    ],
    [
      'a megabyte of many paths with wide strokes',
      parts(1000, () => `<path stroke="red" stroke-width="80" d="${traced(900)}"/>`),
      'paths',
    ],
  ])('%s', (_, part, reason) => {
    expect(check(svg(part))).toContain(reason);
  });
});

describe('what an SVG repeats counts as often as it is drawn:', () => {
  const levels = (first: string, of: (inner: number) => string) =>
    first + Array.from({ length: 5 }, (_, level) => of(level)).join('');
  const ten = (part: string) => part.repeat(10);

  it.each([
    [
      'by use',
      levels(
        '<g id="a0"><rect width="9" height="9"/></g>',
        (i) => `<g id="a${i + 1}">${ten(`<use xlink:href="#a${i}"/>`)}</g>`,
      ),
      'repeats its parts too often',
    ],
    [
      'by use within its own parent',
      `<g id="a">${ten('<g id="b"><path d="M0 0h9"/></g>')}${ten('<use href="#b"/>')}</g>${'<use href="#a"/>'.repeat(500)}`,
      'repeats its parts too often',
    ],
    [
      'a mask of masks',
      levels(
        '<mask id="a0"><rect width="9" height="9"/></mask>',
        (i) => `<mask id="a${i + 1}">${ten(`<rect mask="url(#a${i})"/>`)}</mask>`,
      ),
      'too many masks',
    ],
    [
      'a pattern of patterns, by class and by id',
      levels(
        '<pattern id="a0"><rect width="9" height="9"/></pattern>',
        (i) =>
          `<style>.c${i}, g #d${i} { fill: url( '#a${i}' ) }</style><pattern id="a${i + 1}">${'<rect class="x c0"/>'.replace('c0', `c${i}`).repeat(9)}<rect id="d${i}"/></pattern>`,
      ),
      'gradients',
    ],
    [
      'a clip path of clip paths',
      levels(
        '<clipPath id="a0"><rect width="9" height="9"/></clipPath>',
        (i) => `<clipPath id="a${i + 1}">${ten(`<rect clip-path="url(#a${i})"/>`)}</clipPath>`,
      ) + '<rect clip-path="url(#a5)"/>',
      'clip paths',
    ],
    [
      'a long path',
      `<g id="a"><path d="${traced(20_000)}"/></g>${'<use href="#a"/>'.repeat(30)}`,
      'paths',
    ],
  ])('%s', (_, part, reason) => {
    expect(check(svg(part))).toContain(reason);
  });

  it.each([
    ['an element', '<g id="a"><use href="#a"/><rect width="9" height="9"/></g>'],
    ['two elements', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    ['a mask', '<mask id="m"><rect mask="url(#m)"/></mask>'],
  ])('%s that refers to itself has no end', (_, part) => {
    expect(check(svg(part))).toContain('in a circle');
  });

  it.each([
    [
      'a symbol, a hundred times',
      `<symbol id="a"><path d="M0 0h9"/><circle r="2"/></symbol>${'<use href="#a"/>'.repeat(100)}`,
    ],
    ['a gradient, of another', '<linearGradient id="a"/><linearGradient id="b" href="#a"/>'],
    [
      'a mask that a rule gives to all but what is in it',
      '<style>svg > rect { mask: url(#m) }</style><mask id="m"><rect/></mask><rect/>',
    ],
  ])('but it draws %s', (_, part) => {
    expect(check(svg(part))).toBeNull();
  });
});

describe('an SVG with text is left out, since each machine has other fonts:', () => {
  it.each([
    ['text', '<text y="9">Acme</text>'],
    ['spans', '<s:text xmlns:s="http://www.w3.org/2000/svg"><s:tspan>Acme</s:tspan></s:text>'],
    ['text on a path', '<textPath href="#a">Acme</textPath>'],
  ])('%s', (_, part) => {
    expect(check(svg(part))).toMatch(/holds text.*Convert its text to paths/u);
  });

  it('but not one that only has a title', () => {
    expect(check(svg('<title>Acme text</title><desc>text</desc>'))).toBeNull();
  });
});

describe('the check takes no longer than the text is long, where it is full of', () => {
  const MEGABYTE = 1_000_000;
  const fill = (unit: string) => unit.repeat(MEGABYTE / unit.length);
  it.each([
    ['links that never end', fill('<a ')],
    ['links in one tag', `<a ${fill('a ')}`],
    ['spaces in an address', `url(${fill(' ')}#`],
    ['spaces and quotes in an address', `url( ${fill(`' `)}`],
    ['addresses', fill('url(#')],
    ['spaces after a reference', `<g href${fill(' ')}`],
    ['references', `<g ${fill('href= ')}`],
    ['spaces after a filter', `<g filter=${fill(' ')}`],
    ['spaces after a mask', `<g mask${fill(' ')}`],
    ['spaces after a blending', `<g mix-blend-mode: ${fill(' ')}`],
    ['dashes', `<g stroke-dasharray=${fill(' ')}`],
    ['names', `<${fill('a')}`],
    ['prefixes', `<${fill('a:')}`],
    ['classes', `<g class="${fill('a ')}"/>`],
    ['rules', `<style>${fill('.a{mask:url(#')}`],
    ['selectors', `<style>${fill('.a,')}{mask:url(#m)}`],
    ['ends of rules', `<style>${fill('{a:}')}`],
    ['elements that are used', fill('<use id="a" href="#a">')],
    [
      'rules for every element',
      `<style>${fill('*,')}{mask:url(#m)}</style>${'<g/>'.repeat(4000)}<mask id="m"/>`,
    ],
    ['spaces in a reference', `<g href="${fill(' ')}`],
    ['elements with everything', fill('<g class="a" mask="url(#m)" filter="url(#f)">')],
  ])('%s', (_, text) => {
    for (const written of [text, svg(text)]) {
      const start = performance.now();
      check(written);
      // A fiftieth of it on a quiet machine; looking at everything twice takes many minutes.
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });
});

describe('an SVG is drawn', () => {
  const density = (width: number, height: number) =>
    svgDensity({ width, height, density: 72 } as Parameters<typeof svgDensity>[0], LOGO);

  it('as large as it is shown, where it is smaller', () => {
    expect(density(40, 10)).toBe(72 * 6);
  });

  it('as it is, up to twice as large', () => {
    expect(density(240, 44)).toBe(72);
    expect(density(480, 88)).toBe(72);
  });

  it('at twice the size it is shown at, where it is larger still', () => {
    expect(density(2400, 440)).toBe(Math.ceil(72 * 0.2));
  });
});
