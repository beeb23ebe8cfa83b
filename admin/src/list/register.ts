import type { StrapiApp } from '@strapi/strapi/admin';

import { addCardColumn, addCardFilter } from './hooks';

const COLUMNS = 'Admin/CM/pages/ListView/inject-column-in-table';
const FILTERS = 'Admin/CM/pages/ListView/inject-in-filters';

/** Shows cards in the Content Manager's list view. Older versions of Strapi take no filters. */
export function registerList(app: StrapiApp): void {
  if (COLUMNS in app.hooksDict) app.registerHook(COLUMNS, addCardColumn(app));
  if (FILTERS in app.hooksDict) app.registerHook(FILTERS, addCardFilter(app));
}
