import type { Render } from '../../server/src/contracts/card';
import {
  absoluteUrl,
  toValue,
  type Addresses,
  type ShownCard,
} from '../../server/src/expose/value';

const KEY = { uid: 'api::a.a', documentId: 'd', locale: '' };

const ADDRESSES: Addresses = {
  base: 'https://cms.example.com',
  isPrivate: false,
  linkOf: ({ documentId }, format) => `https://cms.example.com/link/${documentId}/${format}`,
};

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
  expect(toValue(KEY, CARD, [RENDER], ADDRESSES)).toEqual({
    url: 'https://cms.example.com/uploads/og-f.png',
    link: 'https://cms.example.com/link/d/og',
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

it('shows the lasting address until there is a picture, and nulls for the rest', () => {
  const card: ShownCard = {
    state: 'queued',
    fingerprint: null,
    alt: null,
    template: null,
    brandColor: null,
    readyAt: null,
  };
  expect(toValue(KEY, card, [], ADDRESSES)).toEqual({
    url: 'https://cms.example.com/link/d/og',
    link: 'https://cms.example.com/link/d/og',
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
  const { url, width, formats } = toValue(KEY, CARD, [...others, RENDER], ADDRESSES);
  expect({ url, width }).toEqual({ url: 'https://cms.example.com/uploads/og-f.png', width: 1200 });
  const picture = { height: 300, mime: 'image/jpeg' };
  const linked = (format: string) => ({
    url: `https://cms.example.com/uploads/${format}.jpg`,
    link: `https://cms.example.com/link/d/${format}`,
  });
  expect(Object.entries(formats)).toEqual([
    ['banner', { ...linked('banner'), width: 302, ...picture }],
    ['constructor', { ...linked('constructor'), width: 301, ...picture }],
    ['square', { ...linked('square'), width: 300, ...picture }],
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
  const { link } = toValue(KEY, CARD, [], ADDRESSES);
  expect(toValue(KEY, CARD, [], ADDRESSES)).toMatchObject({ state: 'queued', url: link });
  expect(toValue(KEY, { ...CARD, state: 'failed' }, [], ADDRESSES)).toMatchObject({
    state: 'failed',
  });
});

it('shows a published entry that nobody has drawn as one that waits', () => {
  expect(toValue(KEY, null, [], ADDRESSES)).toEqual({
    url: 'https://cms.example.com/link/d/og',
    link: 'https://cms.example.com/link/d/og',
    ...{ width: null, height: null, mime: null, alt: null, template: null, brandColor: null },
    ...{ state: 'queued', updatedAt: null, formats: {} },
  });
});

it('shows nothing but lasting addresses of files that nobody can read', () => {
  const square: Render = { ...RENDER, format: 'square', url: 'https://bucket.example/s.png' };
  const value = toValue(KEY, CARD, [RENDER, square], { ...ADDRESSES, isPrivate: true });
  expect(value.url).toBe(value.link);
  expect(value.formats['square']).toMatchObject({
    url: 'https://cms.example.com/link/d/square',
    link: 'https://cms.example.com/link/d/square',
    width: 1200,
  });
  expect(JSON.stringify(value)).not.toContain('bucket');
});
