import { renderToStaticMarkup } from 'react-dom/server';

import { inlinePictures } from '../../../server/src/render/layers/inline-pictures';
import { resolveTree } from '../../../server/src/render/engine/tree';

const isPicture = (src: string) => src.startsWith('picture:');

it('names each source picture so that the engine can read it, wherever it stands', async () => {
  const asked: string[] = [];
  const { element } = resolveTree(
    <div>
      <img src="picture:1" />
      Words
      <div>
        {[1, 2].map((n) => (
          <img key={n} src={`picture:${n}`} />
        ))}
        <img src="data:image/png;base64,AA" />
      </div>
    </div>,
    isPicture,
  );
  const inlined = await inlinePictures(element, isPicture, (src) => {
    asked.push(src);
    return Promise.resolve(`data:${src}`);
  });
  expect(renderToStaticMarkup(inlined)).toBe(
    '<div><img src="data:picture:1"/>Words<div><img src="data:picture:1"/><img src="data:picture:2"/><img src="data:image/png;base64,AA"/></div></div>',
  );
  expect(asked).toEqual(['picture:1', 'picture:2']);
  expect(renderToStaticMarkup(element)).toContain('src="picture:1"');
});

it('leaves a tree without source pictures as it is', async () => {
  const { element } = resolveTree(<div>Words</div>);
  expect(await inlinePictures(element, isPicture, () => Promise.reject(new Error()))).toBe(element);
});
