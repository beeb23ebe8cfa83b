import { pictureForX, picturesOf, type TaggedPicture } from './pictures';
import type { MetaCard, MetaPage, MetaTag } from './types';

/**
 * The tags of a page and its card, in the order in which platforms read them. What is not known is left
 * out.
 * @param card the field's value; null for an entry without one
 */
export function metaTags(card: MetaCard | null | undefined, page: MetaPage = {}): MetaTag[] {
  const { title, description, url, siteName, type, locale, alternateLocales } = page;
  return [
    ...property('og:type', type || 'website'),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', url),
    ...property('og:site_name', siteName),
    ...property('og:locale', locale && openGraphLocale(locale)),
    ...(alternateLocales ?? []).flatMap((other) =>
      property('og:locale:alternate', openGraphLocale(other)),
    ),
    ...(card ? picturesOf(card).flatMap(openGraphImage) : []),
    ...name('twitter:card', card ? 'summary_large_image' : 'summary'),
    ...name('twitter:site', page.twitterSite),
    ...(card ? twitterImage(pictureForX(card)) : []),
    ...name('theme-color', page.themeColor),
  ];
}

/** Each picture's own properties follow it: https://ogp.me/#array */
function openGraphImage({ url, secureUrl, type, width, height, alt }: TaggedPicture): MetaTag[] {
  return [
    ...property('og:image', url),
    ...property('og:image:secure_url', secureUrl),
    ...property('og:image:type', type),
    ...property('og:image:width', width),
    ...property('og:image:height', height),
    ...property('og:image:alt', alt),
  ];
}

function twitterImage({ url, alt }: TaggedPicture): MetaTag[] {
  return [...name('twitter:image', url), ...name('twitter:image:alt', alt)];
}

/** Open Graph writes `pt_BR` where the web writes `pt-BR`. */
export function openGraphLocale(locale: string): string {
  return locale.replaceAll('-', '_');
}

function property(of: string, content: string | number | null | undefined): MetaTag[] {
  return content ? [{ property: of, content: String(content) }] : [];
}

function name(of: string, content: string | null | undefined): MetaTag[] {
  return content ? [{ name: of, content }] : [];
}
