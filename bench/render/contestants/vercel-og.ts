/** `ImageResponse`, with the fonts and the tree that everybody gets. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

import type { ReactElement } from 'react';

import { compete, loadFonts } from '../contestant';
import { asReactNode, rootOf, type Scene } from '../scene';

compete<Scene>(async () => {
  // Its bundle is for being bundled once more: as Node loads it, it lacks what CommonJS has, and
  // the file of HarfBuzz that it brings as code alone.
  const require = createRequire(import.meta.url);
  const __dirname = dirname(require.resolve('harfbuzzjs'));
  Object.assign(globalThis, { require, __dirname });
  const { ImageResponse } = await import('@vercel/og');
  const fonts = await loadFonts();
  return {
    async draw(scene) {
      // It brings a satori that sizes every box by its border, and knows no `style` element.
      const root = asReactNode(rootOf(scene, { withBoxSizing: false })) as ReactElement;
      const response = new ImageResponse(root, {
        ...scene.size,
        fonts: scene.families.flatMap((family) =>
          fonts
            .filter((font) => font.family === family)
            .map(({ data, weight }) => ({ name: family, data, weight, style: 'normal' as const })),
        ),
      });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
});
