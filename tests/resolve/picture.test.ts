import { firstPicture, toPicture } from '../../server/src/resolve/picture';
import { Sources } from '../../server/src/resolve/read';

const FILE = { id: 7, url: '/uploads/a.png', mime: 'image/png', name: 'a.png', provider: 'local' };
const VIDEO = { ...FILE, id: 6, mime: 'video/mp4' };

const locate = ({ url }: { readonly url: string }) => `/public${url}`;

it('is the first file that is a picture', () => {
  const sources = new Sources();
  expect(firstPicture([null, VIDEO, FILE, { ...FILE, id: 8 }], locate, sources)).toEqual({
    fileId: 7,
    location: '/public/uploads/a.png',
    name: 'a.png',
    focalPoint: null,
  });
  expect(firstPicture([VIDEO], locate, sources)).toBeNull();
});

it('follows the files before it too, since they may be replaced by pictures', () => {
  const sources = new Sources();
  firstPicture([VIDEO, FILE, { ...FILE, id: 8 }], locate, sources);
  expect(sources.list()).toEqual([
    { kind: 'file', id: 6 },
    { kind: 'file', id: 7 },
  ]);
});

it('has its focal point as fractions of its sides', () => {
  const picture = toPicture({ ...FILE, focalPoint: { x: 25, y: 100 } }, locate);
  expect(picture?.focalPoint).toEqual({ x: 0.25, y: 1 });
});

it.each([
  ['nothing', null],
  ['half of one', { x: 50 }],
  ['beside the picture', { x: 101, y: 50 }],
  ['negative', { x: 50, y: -1 }],
  ['a text', { x: '50', y: '50' }],
  ['no number', { x: Number.NaN, y: 50 }],
  ['a list', [50, 50]],
])('has none where the file says %s', (_, focalPoint) => {
  expect(toPicture({ ...FILE, focalPoint }, locate)?.focalPoint).toBeNull();
});
