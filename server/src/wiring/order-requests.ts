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
import { madePicture, orderedCard } from './ordered-card';
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
  const knownKey = known?.order?.key ?? null;
  const orders = getService(strapi, 'orders');
  const [knownOrder = null] = knownKey === null ? [] : await orders.find([knownKey]);
  const wanted = await wantedOrder(strapi, resolved, { uid, known: knownOrder });
  if (wanted === null) return null;
  if (!mayAsk(access, wanted.maker, uid)) {
    throw new errors.ForbiddenError(
      `You may not have ${wanted.maker.label} make pictures. Your role needs the permission for it.`,
    );
  }
  if (wanted.order !== null) {
    await forgetLost(strapi, wanted.order.key);
    const order = { ...wanted.order, priority: PRIORITY.request, target: key };
    await orders.ask([order], { again: true });
    getService(strapi, 'ordering').wake();
  }
  const { ordered } = await orderedCard(strapi, resolved, {
    key,
    uid,
    known: knownKey,
    ask: null,
  });
  return ordered === null ? null : orderView(strapi, ordered, access, uid);
}

/** An order whose picture was deleted from the media library is none any more. */
async function forgetLost(strapi: Core.Strapi, key: string): Promise<void> {
  const orders = getService(strapi, 'orders');
  const [order] = await orders.find([key]);
  if (order?.state !== 'ready' || (await madePicture(strapi, key)) !== null) return;
  await orders.forget([order.id]);
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
