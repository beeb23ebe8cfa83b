/** satori and resvg as their READMEs show them. */
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';

import { compete, loadFonts } from '../contestant';
import { asReactNode, rootOf, type Scene } from '../scene';

compete<Scene>(async () => {
  const fonts = await loadFonts();
  return {
    async draw(scene) {
      const root = asReactNode(rootOf(scene, { withBoxSizing: true }));
      const svg = await satori(root, {
        ...scene.size,
        fonts: scene.families.flatMap((family) =>
          fonts
            .filter((font) => font.family === family)
            .map(({ data, weight }) => ({ name: family, data, weight, style: 'normal' as const })),
        ),
      });
      const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
      return resvg.render().asPng();
    },
  };
});
