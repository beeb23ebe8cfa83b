import { createElement, type CSSProperties, type ReactElement, type ReactNode } from 'react';

import { splitLayers } from '../../../server/src/render/layers/split';
import { resolveTree } from '../../../server/src/render/engine/tree';

const SIZE = { width: 1200, height: 630 };
const FILL: CSSProperties = { position: 'absolute', left: 0, top: 0, ...SIZE };

/** The pictures there are, by their names. */
const PICTURES = new Map([
  ['picture:1', SIZE],
  ['picture:2', { width: 70, height: 60 }],
]);

function split(children: ReactNode, style: CSSProperties = {}) {
  const root = createElement(
    'div',
    { style: { display: 'flex', position: 'relative', background: 'red', ...SIZE, ...style } },
    ...[children].flat(),
  );
  return splitLayers(resolveTree(root, () => true).element, (src) => PICTURES.get(src) ?? null);
}

const words = <div style={{ display: 'flex', position: 'relative' }}>Words</div>;
const veil = <div style={{ ...FILL, backgroundImage: 'linear-gradient(red, blue)' }} />;
const photo = <img src="picture:1" style={{ ...FILL, objectFit: 'cover' }} />;

function styleOf(element: ReactElement): CSSProperties {
  return (element.props as { style: CSSProperties }).style;
}

it('tells the ground, the picture, the veil and the words apart', () => {
  const layers = split([photo, veil, words]);
  expect(layers.map(({ kind }) => kind)).toEqual(['static', 'picture', 'static', 'drawn']);
  expect(layers[1]).toEqual({
    kind: 'picture',
    src: 'picture:1',
    region: { left: 0, top: 0, ...SIZE },
    shape: null,
  });
});

it('draws the ground once, and the words where they stand in it', () => {
  const [ground, drawn] = split([veil, words], { paddingLeft: 40, direction: 'rtl' });
  if (ground?.kind !== 'static' || drawn?.kind !== 'drawn') throw new Error('not two layers');
  expect(styleOf(ground.element)).toMatchObject({ background: 'red' });
  expect(styleOf(drawn.element)).not.toHaveProperty('background');
  expect(styleOf(drawn.element)).toMatchObject({ paddingLeft: 40, direction: 'rtl', ...SIZE });
});

it('cuts a picture with round corners by their shape', () => {
  const style = { position: 'absolute', left: 9, top: 8, borderRadius: 30 } as const;
  const [, layer] = split([<img key="1" src="picture:2" width={70} height={60} style={style} />]);
  if (layer?.kind !== 'picture' || !layer.shape) throw new Error('no shape');
  expect(layer.region).toEqual({ left: 9, top: 8, width: 70, height: 60 });
  expect(styleOf(layer.shape)).toMatchObject({ left: 0, top: 0, width: 70, borderRadius: 30 });
});

it.each<[string, ReactNode]>([
  ['turned', <img key="1" src="picture:1" style={{ ...FILL, transform: 'rotate(9deg)' }} />],
  ['faded', <img key="1" src="picture:1" style={{ ...FILL, opacity: 0.5 }} />],
  ['placed by percents', <img key="1" src="picture:1" style={{ ...FILL, left: '10%' }} />],
  ['shown larger than it is', <img key="1" src="picture:2" style={FILL} />],
  ['between pixels', <img key="1" src="picture:1" style={{ ...FILL, left: 0.5 }} />],
  [
    'inside of another element',
    <div key="1" style={FILL}>
      {photo}
    </div>,
  ],
])('has the engine draw a picture that is %s', (_, picture) => {
  expect(split([picture, words]).map(({ kind }) => kind)).toEqual(['static', 'drawn']);
});

it('keeps what flows together', () => {
  const aside = <div style={{ width: 100 }} />;
  expect(split([aside, words, veil]).map(({ kind }) => kind)).toEqual([
    'static',
    'drawn',
    'static',
  ]);
});

it('does not hold text for static, however deep it lies', () => {
  const stamp = (
    <div style={FILL}>
      <svg>
        <g>
          <text>New</text>
        </g>
      </svg>
    </div>
  );
  expect(split([stamp]).map(({ kind }) => kind)).toEqual(['static', 'drawn']);
});

it.each<[string, ReactNode, CSSProperties]>([
  ['flows on both sides of what does not', [words, veil, words], {}],
  ['blends with what is below', [<div key="1" style={{ mixBlendMode: 'multiply' }} />], {}],
  ['sorts its children by hand', [<div key="1" style={{ ...FILL, zIndex: 2 }} />, words], {}],
  ['does more with its children than place them', [veil, words], { opacity: 0.5 }],
  ['holds a text itself', ['Words', veil, 'more'], {}],
])('draws a card as one when it %s', (_, children, style) => {
  expect(split(children, style).map(({ kind }) => kind)).toEqual(['drawn']);
});
