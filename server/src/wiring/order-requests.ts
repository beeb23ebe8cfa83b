import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { MadeBackground, OrderView } from '../contracts/api';
import { PRIORITY, type CardKey } from '../contracts/card';
import type { BackgroundInput } from '../contracts/background';
import { MADE_FORMAT } from '../contracts/order';
import { getService } from '../service';
import type { Access } from './access';
import { AI_MAKER } from './ai-maker';
import { formCard, type UncheckedForm } from './form-card';
import { mayAsk, orderView } from './order-view';
import { orderedBy } from './ordered-card';
import { wantedOrder } from './wanted-order';

/** How many of an entry's backgrounds its editor picks among. */
const MOST_BACKGROUNDS = 8;

/**
 * Has the picture made that the card of a form needs made elsewhere.
 * @returns how it stands, or null where the card needs none
 * @throws errors.ForbiddenError where the asker may not have it made, and what `formCard` throws
 */
export async function askForOrder(
  strapi: Core.Strapi,
  request: UncheckedForm,
  access: Access,
): Promise<OrderView | null> {
  const { target, resolved, key } = await formCard(strapi, request, access);
  const { uid } = target;
  const known = key === null ? null : await getService(strapi, 'cards').find(key);
  const wanted = await wantedOrder(strapi, resolved, { uid, known: known?.order?.key ?? null });
  if (wanted === null) return null;
  if (!mayAsk(access, wanted.maker, uid)) {
    throw new errors.ForbiddenError(
      `You may not have ${wanted.maker.label} make pictures. Your role needs the permission for it.`,
    );
  }
  const { ordered } = await orderedBy(strapi, wanted, {
    key,
    priority: PRIORITY.request,
    again: true,
  });
  return orderView(strapi, ordered, access, uid);
}

/** The backgrounds that were made for an entry, the newest first. */
export async function backgroundsOf(
  strapi: Core.Strapi,
  {
    uid,
    documentId,
    locale = '',
  }: Omit<CardKey, 'locale'> & { readonly locale?: string | undefined },
  access: Access,
): Promise<MadeBackground[]> {
  const [key] = await access.keysFor('read', uid, [documentId], locale || null, 'draft');
  if (key === undefined) return [];
  const entry = { uid, documentId, locale };
  const made = await getService(strapi, 'orders').ofEntry(AI_MAKER, entry, MOST_BACKGROUNDS);
  const all = await Promise.all(
    made.map(async ({ key: order, input, settledAt }) => {
      const { prompt, seed } = input as BackgroundInput;
      const renders = await getService(strapi, 'renders').findAllReadable(order);
      const picture = renders.find(({ format }) => format === MADE_FORMAT);
      if (picture === undefined) return [];
      const { url } = picture;
      return [{ prompt, seed, url, at: new Date(settledAt ?? 0).toISOString() }];
    }),
  );
  return all.flat();
}
