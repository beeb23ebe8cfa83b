/**
 * For Next.js 14 and newer: `strapi-plugin-og-image/next`. A route that the plugin's webhook calls, and a
 * `fetch` whose answers are kept until that route hears of a change.
 */
export { ogImageRoute, type OgImageRouteOptions } from './route';
export { cardTag, strapiFetch, type CardTarget, type StrapiFetchInit } from './fetch';
