import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

import {
  jsonLdImage,
  metaHtml,
  metaTags,
  nextMetadata,
  nuxtSeoMeta,
  reactRouterMeta,
  tanstackHead,
  type MetaCard,
} from '../../../frontend/meta';
import type { OgImageValue } from '../../../server/src/contracts/api';

const picture = (name: string, width: number, height: number) => ({
  ...{ url: `https://cms.example.com/uploads/${name}.jpg`, width, height, mime: 'image/jpeg' },
});

const CARD: MetaCard = {
  ...picture('og', 1200, 630),
  alt: 'Tea & "cake" <b>',
  formats: { square: picture('square', 1200, 1200), x: picture('x', 1200, 600) },
};

const PAGE = {
  title: 'Tea',
  description: 'And cake',
  url: 'https://example.com/tea',
  siteName: 'Kitchen',
  type: 'article',
  locale: 'pt-BR',
  alternateLocales: ['en', 'de-AT'],
  themeColor: '#4945ff',
} as const;

it('takes what REST and GraphQL answer as it is', () => {
  const value = null as unknown as OgImageValue;
  const take = (card: MetaCard | null) => card;
  expect(take(value)).toBeNull();
});

it('tells of each picture, its properties behind it, and of the one for X', () => {
  const tags = metaTags(CARD, PAGE).map((tag) => Object.values(tag).join(' '));
  expect(tags).toEqual([
    'og:type article',
    'og:title Tea',
    'og:description And cake',
    'og:url https://example.com/tea',
    'og:site_name Kitchen',
    'og:locale pt_BR',
    'og:locale:alternate en',
    'og:locale:alternate de_AT',
    'og:image https://cms.example.com/uploads/og.jpg',
    'og:image:secure_url https://cms.example.com/uploads/og.jpg',
    'og:image:type image/jpeg',
    'og:image:width 1200',
    'og:image:height 630',
    'og:image:alt Tea & "cake" <b>',
    'og:image https://cms.example.com/uploads/square.jpg',
    'og:image:secure_url https://cms.example.com/uploads/square.jpg',
    'og:image:type image/jpeg',
    'og:image:width 1200',
    'og:image:height 1200',
    'og:image:alt Tea & "cake" <b>',
    'twitter:card summary_large_image',
    'twitter:image https://cms.example.com/uploads/x.jpg',
    'twitter:image:alt Tea & "cake" <b>',
    'theme-color #4945ff',
  ]);
});

it('reads formats as GraphQL lists them in the same way', () => {
  const list = Object.entries(CARD.formats ?? {}).map(([name, one]) => ({
    name,
    ...(one as ReturnType<typeof picture>),
  }));
  expect(metaTags({ ...CARD, formats: list }, PAGE)).toEqual(metaTags(CARD, PAGE));
});

it('leaves out what it is not told, and makes up no size before the first picture', () => {
  const waiting: MetaCard = {
    url: 'http://localhost:1337/api/og-image/cards/a/b/og.jpg?sig=c',
    ...{ width: null, height: null, alt: null, mime: null, formats: {} },
  };
  expect(metaTags(waiting)).toEqual([
    { property: 'og:type', content: 'website' },
    { property: 'og:image', content: waiting.url },
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:image', content: waiting.url },
  ]);
  expect(metaTags(null, { title: 'No card' })).toEqual([
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: 'No card' },
    { name: 'twitter:card', content: 'summary' },
  ]);
});

it('lets no text out of its attribute', () => {
  const html = metaHtml(CARD, { title: '"><script>alert(1)</script>' });
  expect(html).toContain('content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(html).not.toContain('<script');
  expect(html.split('\n')).toContain(
    '<meta property="og:image:alt" content="Tea &amp; &quot;cake&quot; &lt;b&gt;" />',
  );
});

it('writes what each framework reads', () => {
  expect(nextMetadata(CARD, PAGE)).toMatchObject({
    openGraph: {
      type: 'article',
      locale: 'pt_BR',
      alternateLocale: ['en', 'de_AT'],
      images: [
        { secureUrl: CARD.url, width: 1200, height: 630, type: 'image/jpeg' },
        { height: 1200 },
      ],
    },
    twitter: { card: 'summary_large_image', images: [{ url: expect.stringContaining('x.jpg') }] },
  });
  expect(nuxtSeoMeta(CARD, PAGE)).toMatchObject({
    ogTitle: 'Tea',
    ogImage: [{ secureUrl: CARD.url, width: 1200 }, { height: 1200 }],
    twitterCard: 'summary_large_image',
    themeColor: '#4945ff',
  });
  expect(reactRouterMeta(CARD, PAGE)[0]).toEqual({ title: 'Tea' });
  expect(tanstackHead(CARD, PAGE).meta).toEqual(reactRouterMeta(CARD, PAGE));
  expect(jsonLdImage(CARD)).toHaveLength(2);
  expect(nextMetadata(null).openGraph).toEqual({ type: 'website' });
  expect(jsonLdImage(null)).toEqual([]);
});

it('weighs less than 2 kB, all of it', async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '../../../frontend/meta/index.ts')],
    ...{ bundle: true, minify: true, format: 'esm', write: false, target: 'es2021' },
  });
  expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(2_000);
});
