import { createElement } from 'react';

import type { Face, Subset } from '../fonts/registry';
import type { Painter } from '../painter';
import { premultiply } from '../engine/premultiply';
import { loadTakumi } from './takumi/load';
import { prepareNode } from './takumi/nodes';

/** Bytes of decoded emoji and logos that takumi keeps. */
const MOST_CACHED = 32 * 1024 * 1024;

/** As designers are used to, and as satori's cards have it. */
const BOXES = '* { box-sizing: border-box }';

/**
 * Draws by takumi, which lays out and rasterises in one native call.
 * @throws OgImageError OG_CONFIG_INVALID when the optional package is not installed, or does not load
 */
export function createTakumiPainter(): Painter {
  const { Renderer, fromJsx } = loadTakumi();
  const renderer = new Renderer({ cacheMaxBytes: MOST_CACHED });

  const bytesFor = createFaceBytes();
  /** takumi knows a font by the identity of its bytes, and reads it once. */
  const register = (subset: Subset) =>
    subset.faces().map((face) => {
      const { weight, style } = face;
      const data = bytesFor(face);
      return renderer.registerFont({ name: subset.family, data, weight, style });
    });

  return {
    name: 'takumi',
    async paint({ element, size, fonts }) {
      await Promise.all(fonts.subsets.flatMap(register));
      const root = createElement('div', { style: { display: 'flex', ...size } }, element);
      const { node, css } = await fromJsx(root);
      const rgba = await renderer.render(prepareNode(node, fonts), {
        ...size,
        format: 'raw',
        css: [BOXES, ...css],
        images: Object.entries(fonts.pictures).map(([src, uri]) => ({ src, data: bytesOf(uri) })),
        // Else the fonts of earlier cards would be fallbacks of this one.
        fontFamilies: fonts.subsets.map(({ family }) => family),
      });
      return { left: 0, top: 0, ...size, rgba: premultiply(rgba) };
    },
  };
}

/**
 * The bytes of each face, in a buffer of its own: where one file stands for two weights, takumi would
 * know it by the first, and thicken its letters for the other.
 */
function createFaceBytes(): (face: Face) => Buffer {
  const faces = new WeakMap<Buffer, Face>();
  const copies = new WeakMap<Face, Buffer>();
  return (face) => {
    const first = faces.get(face.bytes) ?? face;
    faces.set(face.bytes, first);
    if (first === face) return face.bytes;
    const copy = copies.get(face) ?? Buffer.from(face.bytes);
    copies.set(face, copy);
    return copy;
  };
}

/** A picture that takumi is given as bytes is parsed once; one that stands in the tree, every time. */
function bytesOf(uri: string): Buffer {
  return Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64');
}
