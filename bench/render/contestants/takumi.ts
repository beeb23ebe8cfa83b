import { Renderer } from '@takumi-rs/core';
import { fromJsx } from '@takumi-rs/helpers/jsx';

import { compete, loadFonts } from '../contestant';
import { asReactNode, rootOf, type Scene } from '../scene';

compete<Scene>(async () => {
  const renderer = new Renderer();
  for (const { family, data, weight } of await loadFonts()) {
    await renderer.registerFont({ name: family, data, weight, style: 'normal' });
  }
  return {
    async draw(scene) {
      const { node, css } = await fromJsx(asReactNode(rootOf(scene, { withBoxSizing: true })));
      return renderer.render(node, {
        ...scene.size,
        format: 'png',
        css,
        fontFamilies: [...scene.families],
      });
    },
  };
});
