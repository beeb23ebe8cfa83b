/**
 * Meta tags from a card: `strapi-plugin-og-image/meta`. Pure, without dependencies, for any front end.
 * Gatsby's `Head` maps over `metaTags`.
 */
export {
  jsonLdImage,
  nextMetadata,
  nuxtSeoMeta,
  reactRouterMeta,
  tanstackHead,
} from './frameworks';
export { metaHtml } from './html';
export { metaTags } from './tags';
export type { MetaCard, MetaPage, MetaPicture, MetaTag } from './types';
