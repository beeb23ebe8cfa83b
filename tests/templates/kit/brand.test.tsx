import { isValidElement, type ReactNode } from 'react';

import type { DrawablePicture } from '../../../server/src/contracts/template';
import { Brand } from '../../../templates/kit/brand';
import { CONTENT } from '../../fixtures/render/content';

const logo = (src: string, ground: DrawablePicture['ground']): DrawablePicture => ({
  src,
  ground,
  lightest: () => '#ffffff',
  width: 80,
  height: 20,
});

/** The addresses of all pictures below an element. */
function pictures(node: ReactNode): string[] {
  if (Array.isArray(node)) return node.flatMap(pictures);
  if (!isValidElement<{ src?: string; children?: ReactNode }>(node)) return [];
  const { type, props } = node;
  if (typeof type === 'function') {
    return pictures((type as (given: object) => ReactNode)(props));
  }
  return [...(props.src === undefined ? [] : [props.src]), ...pictures(props.children)];
}

function drawnOn(
  ground: string,
  logos: { logo: DrawablePicture | null; darkLogo?: DrawablePicture },
) {
  return pictures(
    <Brand
      content={{ ...CONTENT, picture: null, pictures: {}, ...logos }}
      fit={() => {
        throw new Error('Nothing is fitted here.');
      }}
      px={(length) => length}
      width={600}
      color="#000000"
      accent="#4f46e5"
      ground={ground}
    />,
  );
}

it('draws the logo that is meant for the ground', () => {
  const both = { logo: logo('light', 'light'), darkLogo: logo('dark', 'dark') };
  expect(drawnOn('#ffffff', both)).toEqual(['light']);
  expect(drawnOn('#101014', both)).toEqual(['dark']);
});

it('draws the only logo on every ground', () => {
  const one = { logo: logo('only', 'light') };
  expect(drawnOn('#ffffff', one)).toEqual(['only']);
  expect(drawnOn('#101014', one)).toEqual(['only']);
});
