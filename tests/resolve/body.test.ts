import { addressesToLookUp, resolveContent } from '../../server/src/resolve/content';
import { createMapping } from '../../server/src/resolve/mapping';
import type { Entry } from '../../server/src/resolve/read';
import { ARTICLE, getSchema, PAGE } from './schemas';

const file = (id: number, url = `/uploads/${id}.png`, mime = 'image/png'): Entry => ({
  id,
  url,
  mime,
  name: `${id}.png`,
  provider: 'local',
});

/** The media library. */
const LIBRARY = [
  file(1),
  file(2),
  file(3, '/uploads/3.mp4', 'video/mp4'),
  file(4, 'https://cdn.example/4.png'),
];

const PARAGRAPH = { type: 'paragraph', children: [{ type: 'text', text: 'Words' }] };
/** As an API client may write it: all of a file's properties, of which none is to be believed. */
const image = (url: unknown) => ({
  type: 'image',
  image: { id: 9, url, mime: 'image/png', name: 'a.png', provider: 'local' },
  children: [],
});

/** Resolves as Strapi's service does: asks the library for the addresses that it should ask for. */
function resolve(entry: Entry, schema = PAGE) {
  const mapping = createMapping(schema, {}, getSchema);
  const addresses = addressesToLookUp(entry, mapping);
  const { content, sources } = resolveContent({
    entry,
    mapping,
    fallbackTitle: 'Page',
    locale: 'en',
    timeZone: 'UTC',
    brandColor: '#4945ff',
    siteName: null,
    logo: null,
    locate: ({ url }) => url,
    files: LIBRARY.filter(({ url }) => addresses.includes(String(url))),
    readHtml: true,
  });
  return { picture: content.picture?.fileId ?? null, sources, addresses };
}

describe('the first picture of a rich text', () => {
  it.each([
    ['in Markdown', 'Text ![a](/uploads/2.png) ![b](/uploads/1.png)', 2],
    ['with a title', '![a]( /uploads/2.png "Words")', 2],
    ['in brackets', '![a](</uploads/2.png>)', 2],
    ['in HTML', '<p><img class="x" alt=\'y\' src="/uploads/1.png?w=1&amp;h=2"></p>', 1],
    ['without quotes', '<img src=/uploads/1.png>', 1],
    ['in the order of the text', '<img src="/uploads/1.png"> ![a](/uploads/2.png)', 1],
    ['under the address of the server', '![a](https://cms.example/uploads/2.png)', 2],
    ['behind a folder of the server', '![a](https://example.com/cms/uploads/2.png)', 2],
    ['of another provider', '![a](https://cdn.example/4.png)', 4],
    ['after what is no picture', '![a](/uploads/3.mp4) ![b](/uploads/1.png)', 1],
    ['after one that is not in the library', '![a](/uploads/gone.png) ![b](/uploads/1.png)', 1],
  ])('%s', (_, summary, id) => {
    expect(resolve({ summary }).picture).toBe(id);
  });

  it.each([
    ['an address elsewhere', '![a](http://169.254.169.254/latest/meta-data)'],
    ['a file of this machine', '![a](file:///etc/passwd)'],
    ['a path of this machine', '![a](/uploads/../../etc/passwd)'],
    ['a picture that is written out', '![a](data:image/png;base64,AAAA)'],
    ['a link', '[a](/uploads/1.png)'],
  ])('is never read from %s', (_, summary) => {
    expect(resolve({ summary }).picture).toBeNull();
  });
});

describe('the first picture of blocks', () => {
  it('is the library’s file, whatever else the block says', () => {
    const body = [PARAGRAPH, image('http://localhost:1337/uploads/2.png'), image('/uploads/1.png')];
    const { picture, sources } = resolve({ body }, ARTICLE);
    expect(picture).toBe(2);
    expect(sources).toEqual([{ kind: 'file', id: 2 }]);
  });

  it.each([
    ['an address elsewhere', [image('http://10.0.0.1/a.png')]],
    ['no address', [image(7), image(undefined), { type: 'image' }, null, 'x']],
    ['no list', { type: 'image', image: { url: '/uploads/1.png' } }],
  ])('is none where there is %s', (_, body) => {
    expect(resolve({ body }, ARTICLE).picture).toBeNull();
  });
});

describe('the first picture of a dynamic zone', () => {
  const hero = (more: Entry) => ({ __component: 'shared.hero', ...more });
  const gallery = (...photos: Entry[]) => ({ __component: 'shared.gallery', slides: [{ photos }] });

  it('is the first in reading order, whichever component holds it', () => {
    const sections = [hero({}), gallery(file(2), file(1)), hero({ picture: file(9) })];
    expect(resolve({ sections }).picture).toBe(2);
  });

  it('may stand in the text of a component', () => {
    const sections = [hero({ words: [image('/uploads/1.png')] }), gallery(file(2))];
    expect(resolve({ sections }).picture).toBe(1);
  });

  it('comes after those of the attributes before it', () => {
    const entry = { sections: [gallery(file(2))], summary: '![a](/uploads/1.png)' };
    expect(resolve(entry).picture).toBe(1);
  });
});

it('is not looked for where an attribute has a picture', () => {
  const entry = { cover: file(9), body: [image('/uploads/1.png')] };
  expect(resolve(entry, ARTICLE)).toMatchObject({ picture: 9, addresses: [] });
});

it.each(['![', '![a](', '![a]( ', '<img ', '<img src', '<img src=', '<img src="', '<img a src = '])(
  'is looked for quickly in nothing but %j',
  (shape) => {
    const start = performance.now();
    resolve({ summary: shape.repeat(200_000 / shape.length) });
    expect(performance.now() - start).toBeLessThan(500);
  },
);
