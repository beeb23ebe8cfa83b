import { pictureForX, picturesOf, type TaggedPicture } from './pictures';
import { metaTags, openGraphLocale } from './tags';
import type { MetaCard, MetaPage, MetaTag } from './types';

type Given<Value> = Value | null | undefined;

/**
 * For `generateMetadata` of Next.js. Merge it into a page's other metadata.
 * https://nextjs.org/docs/app/api-reference/functions/generate-metadata
 */
export function nextMetadata(card: Given<MetaCard>, page: MetaPage = {}) {
  const { title, description, url, siteName, locale, alternateLocales, type, twitterSite } = page;
  return {
    openGraph: {
      ...kept({ title, description, url, siteName }),
      type: (type || 'website') as 'website',
      ...(locale && { locale: openGraphLocale(locale) }),
      ...(alternateLocales && { alternateLocale: alternateLocales.map(openGraphLocale) }),
      ...(card && { images: picturesOf(card) }),
    },
    twitter: {
      card: (card ? 'summary_large_image' : 'summary') as 'summary_large_image',
      ...(twitterSite && { site: twitterSite }),
      ...(card && { images: [urlAndAlt(pictureForX(card))] }),
    },
  };
}

/** For `useSeoMeta` of Nuxt. https://nuxt.com/docs/api/composables/use-seo-meta */
export function nuxtSeoMeta(card: Given<MetaCard>, page: MetaPage = {}) {
  const { title, description, url, siteName, locale, alternateLocales, type } = page;
  return {
    ...kept({
      ogTitle: title,
      ogDescription: description,
      ogUrl: url,
      ogSiteName: siteName,
      ogLocale: locale && openGraphLocale(locale),
      twitterSite: page.twitterSite,
      themeColor: page.themeColor,
    }),
    ogType: (type || 'website') as 'website',
    ...(alternateLocales && { ogLocaleAlternate: alternateLocales.map(openGraphLocale) }),
    ...(card && { ogImage: picturesOf(card), twitterImage: [urlAndAlt(pictureForX(card))] }),
    twitterCard: (card ? 'summary_large_image' : 'summary') as 'summary_large_image',
  };
}

/** For `meta` of React Router, with the page's title as it wants it. */
export function reactRouterMeta(
  card: Given<MetaCard>,
  page: MetaPage = {},
): (MetaTag | { readonly title: string })[] {
  return [...(page.title ? [{ title: page.title }] : []), ...metaTags(card, page)];
}

/** For `head` of a TanStack Start route. */
export function tanstackHead(card: Given<MetaCard>, page: MetaPage = {}) {
  return { meta: reactRouterMeta(card, page) };
}

/** An `image` for JSON-LD, in every size. https://schema.org/ImageObject */
export function jsonLdImage(card: Given<MetaCard>) {
  if (!card) return [];
  return picturesOf(card).map(({ url, width, height, alt }) => ({
    '@type': 'ImageObject' as const,
    url,
    ...(width && { width }),
    ...(height && { height }),
    ...(alt && { caption: alt }),
  }));
}

function urlAndAlt({ url, alt }: TaggedPicture) {
  return { url, ...(alt && { alt }) };
}

/** What is there of these texts. */
function kept<Name extends string>(texts: Record<Name, Given<string>>): { [Key in Name]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as {
    [Key in Name]?: string;
  };
}
