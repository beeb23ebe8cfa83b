import { firstPicture } from '../../server/src/resolve/picture';

const FILE = { id: 7, url: '/uploads/a.png', mime: 'image/png', name: 'a.png', provider: 'local' };

const locate = ({ url }: { readonly url: string }) => `/public${url}`;

it('is the first file that is a picture', () => {
  const video = { ...FILE, id: 6, mime: 'video/mp4' };
  expect(firstPicture([null, video, FILE, { ...FILE, id: 8 }], locate)).toEqual({
    fileId: 7,
    location: '/public/uploads/a.png',
    name: 'a.png',
    focalPoint: null,
  });
  expect(firstPicture([video], locate)).toBeNull();
});

it('has its focal point as fractions of its sides', () => {
  const picture = firstPicture([{ ...FILE, focalPoint: { x: 25, y: 100 } }], locate);
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
  expect(firstPicture([{ ...FILE, focalPoint }], locate)?.focalPoint).toBeNull();
});
