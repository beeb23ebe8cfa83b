import { createElement } from 'react';

import type { TemplateProps } from '../../../server/src/contracts/template';
import { defineTemplate } from '../../../templates/kit/define';
import { CONTENT } from '../../fixtures/render/content';

const SAMPLE = { ...CONTENT, picture: null, logo: null, pictures: {} };
const PROPS: TemplateProps = {
  content: SAMPLE,
  size: { width: 1200, height: 630 },
  fit: () => {
    throw new Error('Nothing is fitted here.');
  },
  options: {},
};

/** A template that tells what it was given. */
const seen: unknown[] = [];
const telling = defineTemplate({
  name: 'telling',
  label: 'Telling',
  sample: SAMPLE,
  options: {
    frame: { type: 'boolean', label: 'Frame', default: true },
    ornament: {
      type: 'choice',
      label: 'Ornament',
      choices: [
        { value: 'tiles', label: 'Tiles' },
        { value: 'dots', label: 'Dots' },
      ],
      default: 'tiles',
    },
  },
  parts: {
    price: { type: 'number', label: 'Price', names: ['price'] },
    crumbs: { type: 'list', label: 'Breadcrumbs', names: ['breadcrumbs'] },
  },
  component: ({ options, parts, seed }) => {
    // The types are those that are declared.
    const { frame, ornament }: { frame: boolean; ornament: 'tiles' | 'dots' } = options;
    const { price, crumbs }: { price: string | null; crumbs: readonly string[] } = parts;
    seen.push({ frame, ornament, price, crumbs, seed });
    return createElement('div');
  },
});

beforeEach(() => seen.splice(0));

it('hands a component its defaults where nothing was chosen and nothing is there', () => {
  telling.component(PROPS);
  expect(seen).toEqual([
    { frame: true, ornament: 'tiles', price: null, crumbs: [], seed: 'og-image' },
  ]);
});

it('hands it what was chosen, and the parts by their types', () => {
  telling.component({
    ...PROPS,
    options: { ornament: 'dots' },
    content: { ...SAMPLE, parts: { price: ['49', '59'], crumbs: 'Docs' }, seed: 'abc' },
  });
  expect(seen).toEqual([
    { frame: true, ornament: 'dots', price: '49, 59', crumbs: ['Docs'], seed: 'abc' },
  ]);
});

it('draws no picture and no logo unless it says so', () => {
  expect(telling.picture({ width: 1200, height: 630 }, SAMPLE)).toBeNull();
  expect(telling.logo({ width: 1200, height: 630 })).toBeNull();
  expect(telling.version).toBe(1);
});

describe('pictures of parts and options', () => {
  const definition = {
    name: 'pictured',
    label: 'Pictured',
    sample: { title: 'A title' },
    options: { backdrop: { type: 'picture', label: 'Backdrop', default: '' } },
    parts: { gallery: { type: 'pictures', label: 'Gallery', names: ['gallery'], most: 2 } },
    component: () => createElement('div'),
  } as const;
  const drawable = {
    src: 'og-picture:1',
    ...{ width: 10, height: 10, ground: 'any' as const, lightest: () => '#ffffff' },
  };

  it('come by their names, and are none where there are none', () => {
    const given: unknown[] = [];
    const template = defineTemplate({
      ...definition,
      pictures: { gallery: () => [], backdrop: () => [] },
      component: ({ pictures: { gallery, backdrop }, parts }) => {
        given.push(gallery, backdrop, parts);
        return createElement('div');
      },
    });
    template.component({ ...PROPS, content: { ...SAMPLE, pictures: { gallery: [drawable] } } });
    expect(given).toEqual([[drawable], [], {}]);
  });

  it('need somebody to say how they are cropped', () => {
    // What TypeScript refuses, JavaScript finds out here.
    const untyped = { ...definition, pictures: { gallery: () => [] } };
    expect(() => defineTemplate(untyped as never)).toThrow(
      'the template "pictured" has "backdrop" among its options, and needs "pictures.backdrop": a function that returns the size of each picture',
    );
  });
});
