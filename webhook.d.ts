/**
 * The types of `strapi-plugin-og-image/webhook`, for projects whose TypeScript looks for a file of this name
 * and not at `exports`.
 */
export * from './dist/types/frontend/webhook/index';
