import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

import { LIST_FILTER, LIST_FILTERS, type ListFilter } from '../contracts/list';
import type { Scope } from '../queue/card-overview';
import { getService } from '../service';
import { Access, type Ability } from '../wiring/access';
import { ACTIONS } from '../contracts/permissions';

interface Route {
  readonly handler: unknown;
  config?: { readonly middlewares?: readonly unknown[] };
}

interface ListQuery {
  filters?: { readonly $and?: unknown };
  readonly locale?: unknown;
}

/** Strapi passes over a condition with an empty list. */
const NO_DOCUMENT = '-';

/** Marks the filter among the route's middlewares. */
const FILTER = Symbol.for('og-image.list-filter');

type Condition = Readonly<Record<string, unknown>>;

/**
 * Lets the list view of the Content Manager filter by cards, which are in a table of their own: its
 * query names `__ogImage` among the attributes, and Strapi is told the documents instead. It does the
 * same for its own filter by status.
 */
export function registerListFilter(strapi: Core.Strapi): void {
  const routes = strapi.plugin('content-manager').routes as unknown as {
    readonly admin?: { readonly routes: readonly Route[] };
  };
  const list = routes.admin?.routes.find(({ handler }) => handler === 'collection-types.find');
  if (list === undefined) {
    strapi.log.warn(
      'og-image: the list view cannot be filtered by social cards, since this version of Strapi answers it by another route. Look for a newer version of the plugin.',
    );
    return;
  }
  // The route outlives its app: one that was booted in this process before has left its filter there.
  const others = (list.config?.middlewares ?? []).filter((each) => !isFilter(each));
  const filter = Object.assign(filterByCards(strapi), { [FILTER]: true });
  list.config = { ...list.config, middlewares: [...others, filter] };
}

function isFilter(middleware: unknown): boolean {
  return typeof middleware === 'function' && FILTER in middleware;
}

function filterByCards(strapi: Core.Strapi) {
  return async (ctx: Context, next: Next): Promise<void> => {
    // The very object that Strapi's controller reads: it is parsed once for each request.
    const query = ctx.request.query as ListQuery;
    const conditions = query.filters?.$and;
    if (Array.isArray(conditions) && conditions.some(isOurs)) {
      const { model: uid } = (ctx as unknown as { params: { model: string } }).params;
      const { locale } = query;
      const scope = { uid, locale: typeof locale === 'string' && locale !== '*' ? locale : null };
      const translated = await Promise.all(
        (conditions as Condition[]).map(async (condition) =>
          isOurs(condition)
            ? documentsOf(strapi, ctx.state['userAbility'], scope, condition)
            : [condition],
        ),
      );
      query.filters = { ...query.filters, $and: translated.flat() };
    }
    await next();
  };
}

function isOurs(condition: unknown): condition is Condition {
  return typeof condition === 'object' && condition !== null && LIST_FILTER in condition;
}

/** Nothing, and so every document, where the asker may see no cards: then there is no such filter. */
async function documentsOf(
  strapi: Core.Strapi,
  ability: Ability,
  scope: Scope,
  condition: Condition,
): Promise<Condition[]> {
  const target = getService(strapi, 'targets').get(scope.uid);
  if (target === undefined || !ability.can(ACTIONS.read)) return [];
  if (!new Access(strapi, ability).mayReadField(scope.uid, target.field)) return [];
  const documentIds = await getService(strapi, 'overview').documentIds(scope, wishOf(condition));
  return [{ documentId: { $in: documentIds.length > 0 ? documentIds : [NO_DOCUMENT] } }];
}

/** @throws errors.ValidationError, 400 */
function wishOf(condition: Condition): ListFilter {
  const comparison = condition[LIST_FILTER] as { readonly $eq?: unknown } | null | undefined;
  const wish = LIST_FILTERS.find((filter) => filter === comparison?.$eq);
  if (wish !== undefined) return wish;
  throw new errors.ValidationError(
    `The list cannot be filtered by ${LIST_FILTER} like that. It is { $eq } one of: ${LIST_FILTERS.join(', ')}.`,
  );
}
