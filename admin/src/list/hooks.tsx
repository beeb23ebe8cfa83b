import { InputRenderer } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';

import { isField } from '../../../server/src/contracts/field';
import { LIST_FILTER, LIST_FILTERS } from '../../../server/src/contracts/list';
import { message } from '../i18n/messages';
import { listedType, wordsOf, type AdminApp } from './admin-app';

const CardCell = lazy(() => import('./CardCell'));

/** A row of the list view. */
interface Row {
  readonly documentId: string;
  readonly locale?: string | null;
  readonly status?: string;
  readonly updatedAt?: string;
}

/** A column of the list view, as far as it is looked at or made here. */
export interface Header {
  readonly name: string;
  readonly attribute?: unknown;
  readonly [key: string]: unknown;
}

interface Columns {
  readonly displayedHeaders: readonly Header[];
  readonly layout: unknown;
}

interface Filters {
  readonly displayedFilters: readonly unknown[];
  readonly layout: unknown;
}

/** How many columns come before it: few, so that it is in sight beside the entry's name. */
const PLACE = 2;

/** The name of the column: no attribute has it. */
const COLUMN = '__ogImageCard';

/**
 * Adds the column of cards to the list view. Strapi lists no JSON; where a version of it does, the
 * column stands in the place of the field's own, which would show its choices as text.
 */
export function addCardColumn(app: AdminApp) {
  return (columns: Columns): Columns => {
    const uid = listedType(app, window.location.pathname);
    if (uid === null) return columns;
    const headers = columns.displayedHeaders.filter(({ attribute }) => !isField(attribute));
    const place = columns.displayedHeaders.findIndex(({ attribute }) => isField(attribute));
    return {
      ...columns,
      displayedHeaders: headers.toSpliced(place === -1 ? PLACE : place, 0, column(uid)),
    };
  };
}

function column(uid: string): Header {
  return {
    name: COLUMN,
    attribute: { type: 'custom' },
    label: message('field.label'),
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId, locale, status, updatedAt }: Row) => (
      <Suspense>
        <CardCell
          card={{ uid, documentId, locale: locale ?? null }}
          version={`${status} ${updatedAt}`}
        />
      </Suspense>
    ),
  };
}

const WORDS = {
  failed: 'list.filter.failed',
  stale: 'list.filter.stale',
  attention: 'list.filter.attention',
} as const;

/** Adds the filter by cards to those of the list view. The server knows it: see `LIST_FILTER`. */
export function addCardFilter(app: AdminApp) {
  return (filters: Filters): Filters => {
    if (listedType(app, window.location.pathname) === null) return filters;
    const filter = {
      name: LIST_FILTER,
      type: 'enumeration',
      label: message('field.label'),
      operators: [
        {
          value: '$eq',
          label: { id: 'components.FilterOptions.FILTER_TYPES.$eq', defaultMessage: 'is' },
        },
      ],
      options: LIST_FILTERS.map((value) => ({ value, label: wordsOf(app, WORDS[value]) })),
      // Strapi's own. Named here, the filter's tag shows the words rather than the value.
      input: InputRenderer,
    };
    return { ...filters, displayedFilters: [...filters.displayedFilters, filter] };
  };
}
