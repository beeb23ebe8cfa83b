/// <reference path="./pictures.d.ts" />
/**
 * The types of `strapi-plugin-og-image/template`, for apps whose TypeScript looks for a file of this
 * name and not at `exports`.
 */
export * from './dist/types/templates/kit/index';
