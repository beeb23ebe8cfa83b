import { Resvg } from '@resvg/resvg-js';
import { createElement } from 'react';
import satori, { type SatoriOptions } from 'satori';

import { flipOffsets } from '../fonts/flip-offsets';
import type { Face, Subset } from '../fonts/registry';
import type { Painter, Patch } from '../painter';
import { unwrapGradients } from './unwrap-gradients';

/** Draws by satori, which makes an SVG of elements, and resvg, which rasterises that. */
export function createSatoriPainter(): Painter {
  const fontsOf = createFontList();
  return {
    name: 'satori',
    async paint({ element, size, fonts }) {
      const root = createElement(
        'div',
        {
          style: {
            display: 'flex',
            ...size,
            fontFamily: fonts.subsets.map(({ family }) => family).join(', '),
          },
        },
        // Since 0.63 a padding is added to a width, unlike what designers are used to.
        createElement('style', null, '* { box-sizing: border-box }'),
        element,
      );
      const svg = await satori(root, {
        ...size,
        fonts: fonts.subsets.flatMap(fontsOf),
        graphemeImages: fonts.pictures,
      });
      return rasterise(unwrapGradients(svg));
    },
  };
}

/** Draws no more of the card than something is on: empty pixels cost as much as others. */
function rasterise(svg: string): Patch {
  // Texts are paths by now, and system fonts take 100 ms to find.
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
  // Blurs and shadows reach further than the box that resvg knows of.
  const whole = svg.includes('<filter');
  const box = whole ? undefined : resvg.innerBBox();
  if (box) resvg.cropByBBox(box);
  const { width, height, pixels } = resvg.render();
  return { left: box?.x ?? 0, top: box?.y ?? 0, width, height, rgba: pixels };
}

/** satori caches a font by the identity of its bytes: each face is prepared once. */
function createFontList(): (subset: Subset) => SatoriOptions['fonts'] {
  const prepared = new WeakMap<Face, Buffer>();
  const bytesOf = (face: Face): Buffer => {
    let bytes = prepared.get(face);
    if (!bytes) {
      bytes = flipOffsets(Buffer.from(face.bytes));
      prepared.set(face, bytes);
    }
    return bytes;
  };
  return (subset) =>
    subset.faces().map((face) => ({
      name: subset.family,
      data: bytesOf(face),
      weight: face.weight,
      style: face.style,
    }));
}
