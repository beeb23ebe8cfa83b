import { createElement } from 'react';

import type { FittedText, TemplateProps } from '../../../server/src/contracts/template';
import { resolveTree } from '../../../server/src/render/engine/tree';
import { pattern } from '../../../templates/pattern';
import { CONTENT } from '../../fixtures/render/content';

const fit: TemplateProps['fit'] = (text): FittedText => ({
  lines: [text],
  fontSize: 20,
  lineHeight: 24,
  letterSpacing: 0,
  width: 200,
  clamped: false,
});

function drawn(seed: string, ornament: string): string {
  const { element } = resolveTree(
    createElement(pattern.component, {
      content: { ...CONTENT, picture: null, logo: null, pictures: {}, seed },
      size: { width: 1200, height: 630 },
      options: { ornament },
      fit,
    }),
  );
  return JSON.stringify(element);
}

it.each(['tiles', 'contours', 'dots'])('grows %s from the entry: ever the same', (ornament) => {
  expect(drawn('one', ornament)).toBe(drawn('one', ornament));
  const different = new Set(Array.from({ length: 50 }, (_, id) => drawn(`entry ${id}`, ornament)));
  expect(different.size).toBe(50);
});
