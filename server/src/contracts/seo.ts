/** Strapi's SEO component, as `@strapi/plugin-seo` makes it. */
export const SEO = 'shared.seo';
