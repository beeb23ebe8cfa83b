/**
 * For the tests of an app's own templates: `strapi-plugin-og-image/testing`. The package's types are in
 * testing.d.ts; `tests/types/testing.test.ts` proves them equal to these.
 */
export { drawTemplate, type DrawOptions, type DrawnCard } from './draw-template';
export type { TestContent, TestPicture } from './content';
