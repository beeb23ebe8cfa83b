import type { Render } from '../../server/src/contracts/card';
import { absoluteUrl, toValue, type ShownCard } from '../../server/src/expose/value';

const CARD: ShownCard = {
  state: 'ready',
  fingerprint: 'f',
  alt: 'Alt',
  template: 'editorial',
  brandColor: '#4945ff',
  readyAt: 0,
};

const RENDER: Render = {
  fingerprint: 'f',
  format: 'og',
  url: '/uploads/og-f.png',
  width: 1200,
  height: 630,
  mime: 'image/png',
  bytes: 1,
};

it('shows the picture and what it was drawn with', () => {
  expect(toValue(CARD, [RENDER], 'https://cms.example.com')).toEqual({
    url: 'https://cms.example.com/uploads/og-f.png',
    width: 1200,
    height: 630,
    mime: 'image/png',
    alt: 'Alt',
    template: 'editorial',
    brandColor: '#4945ff',
    state: 'ready',
    updatedAt: '1970-01-01T00:00:00.000Z',
    formats: {},
  });
});

it('shows nulls for what is not drawn yet', () => {
  const card: ShownCard = {
    state: 'queued',
    fingerprint: null,
    alt: null,
    template: null,
    brandColor: null,
    readyAt: null,
  };
  expect(toValue(card, [], 'https://cms.example.com')).toEqual({
    url: null,
    width: null,
    height: null,
    mime: null,
    alt: null,
    template: null,
    brandColor: null,
    state: 'queued',
    updatedAt: null,
    formats: {},
  });
});

it('shows the other formats by name, whatever the user calls them', () => {
  const others: Render[] = ['square', 'constructor', 'banner'].map((format, index) => ({
    ...RENDER,
    format,
    url: `/uploads/${format}.jpg`,
    width: 300 + index,
    height: 300,
    mime: 'image/jpeg',
  }));
  const { url, width, formats } = toValue(CARD, [...others, RENDER], 'https://cms.example.com');
  expect({ url, width }).toEqual({ url: 'https://cms.example.com/uploads/og-f.png', width: 1200 });
  const picture = { height: 300, mime: 'image/jpeg' };
  expect(Object.entries(formats)).toEqual([
    ['banner', { url: 'https://cms.example.com/uploads/banner.jpg', width: 302, ...picture }],
    [
      'constructor',
      { url: 'https://cms.example.com/uploads/constructor.jpg', width: 301, ...picture },
    ],
    ['square', { url: 'https://cms.example.com/uploads/square.jpg', width: 300, ...picture }],
  ]);
});

it.each([
  ['/uploads/a.png', 'https://x.com', 'https://x.com/uploads/a.png'],
  ['/uploads/a.png', 'https://x.com/', 'https://x.com/uploads/a.png'],
  ['/uploads/a.png', 'https://x.com/cms', 'https://x.com/cms/uploads/a.png'],
  ['uploads/a.png', 'https://x.com/cms', 'https://x.com/cms/uploads/a.png'],
  ['https://bucket.example/a.png', 'https://x.com', 'https://bucket.example/a.png'],
  ['HTTPS://bucket.example/a.png', 'https://x.com', 'HTTPS://bucket.example/a.png'],
  ['//cdn.example/a.png', 'https://x.com/cms', 'https://cdn.example/a.png'],
])('stands %s under %s as %s', (url, base, absolute) => {
  expect(absoluteUrl(url, base)).toBe(absolute);
});

it('leaves a path a path where no address is known, and a host a host', () => {
  expect(absoluteUrl('/uploads/x.png', '')).toBe('/uploads/x.png');
  expect(absoluteUrl('//cdn.example.com/x.png', '')).toBe('https://cdn.example.com/x.png');
});

it('says of a card whose picture is gone that another one is to come', () => {
  expect(toValue(CARD, [], '')).toMatchObject({ state: 'queued', url: null });
  expect(toValue({ ...CARD, state: 'failed' }, [], '')).toMatchObject({ state: 'failed' });
});
