import type { Core } from '@strapi/strapi';

import { disclosedAlt } from '../backgrounds/disclosed-alt';
import { RENDER_UID } from '../constants';
import type { CardKey, CardOrder } from '../contracts/card';
import type { SourcePicture } from '../contracts/content';
import { isSettled, MADE_FORMAT, type OrderState } from '../contracts/order';
import type { RenderWarning } from '../contracts/warnings';
import type { Order } from '../orders/order';
import { toPicture } from '../resolve/picture';
import { getService } from '../service';
import { orderProblem } from './order-problem';
import type { OutsideMaker } from './outside-maker';
import type { ResolvedCard } from './resolving';
import { wantedOrder, type WantedOrder } from './wanted-order';

/** A card with the picture that was made for it elsewhere, or as it is drawn without that. */
export interface OrderedCard<Card extends ResolvedCard> {
  readonly card: Card;
  /** Null where it needs none. */
  readonly ordered: Ordered | null;
}

export interface Ordered {
  readonly maker: OutsideMaker;
  readonly wanted: WantedOrder;
  readonly state: OrderState | 'none';
  readonly problem: RenderWarning | null;
  /** What the card's row notes of it; null where it could not be asked for. */
  readonly noted: CardOrder | null;
}

export interface OrderedFor {
  /** Null for an entry that was never saved. */
  readonly key: CardKey | null;
  readonly uid: string;
  /** The key of the order that the entry's card has, or null. */
  readonly known: string | null;
  /** See `PRIORITY`; null where nothing may be asked for, as in a preview. */
  readonly ask: number | null;
}

/** Puts the picture that a card has made elsewhere onto it, and asks for it where there is none. */
export async function orderedCard<Card extends ResolvedCard>(
  strapi: Core.Strapi,
  card: Card,
  { key, uid, known, ask }: OrderedFor,
): Promise<OrderedCard<Card>> {
  if (getService(strapi, 'outsideMakers').list().length === 0) return { card, ordered: null };
  const orders = getService(strapi, 'orders');
  const [knownOrder = null] = known === null ? [] : await orders.find([known]);
  const wanted = await wantedOrder(strapi, card, { uid, known: knownOrder });
  if (wanted === null) return { card, ordered: null };
  const { maker, order } = wanted;
  const { found, picture } = await findOrAsk(strapi, wanted, { key, ask });
  const problem = await orderProblem(strapi, wanted, found);
  const isAwaited = found !== null && !isSettled(found.state);
  const ordered: Ordered = {
    maker,
    wanted,
    state: found?.state ?? 'none',
    problem,
    noted: order && { key: order.key, awaits: isAwaited },
  };
  return { card: shown(strapi, card, maker, picture, problem), ordered };
}

interface Found {
  /** Null where nobody has asked for it, and it may not be asked for now. */
  readonly found: Order | null;
  /** There where it is ready. */
  readonly picture: SourcePicture | null;
}

async function findOrAsk(
  strapi: Core.Strapi,
  { order, asksItself }: WantedOrder,
  { key, ask }: Pick<OrderedFor, 'key' | 'ask'>,
): Promise<Found> {
  if (order === null) return { found: null, picture: null };
  const orders = getService(strapi, 'orders');
  const [known = null] = await orders.find([order.key]);
  const picture = known?.state === 'ready' ? await madePicture(strapi, known.key) : null;
  // A made picture that was deleted from the media library is none.
  const isGone = known?.state === 'ready' && picture === null;
  if (known !== null && !isGone) return { found: known, picture };
  if (ask === null || !asksItself) return { found: null, picture: null };
  if (isGone) await orders.forget([known.id]);
  const [asked = null] = await orders.ask([{ ...order, priority: ask, target: key }]);
  getService(strapi, 'ordering').wake();
  return { found: asked, picture: null };
}

function shown<Card extends ResolvedCard>(
  strapi: Core.Strapi,
  card: Card,
  { kind }: OutsideMaker,
  picture: SourcePicture | null,
  problem: RenderWarning | null,
): Card {
  const warnings = problem === null ? card.warnings : [...card.warnings, problem];
  if (kind === 'background') {
    const isDisclosed = getService(strapi, 'config').backgrounds.ai?.disclose === true;
    if (picture === null || !isDisclosed) return { ...card, warnings, ground: picture };
    const alt = disclosedAlt(card.alt, card.content.locale);
    return { ...card, warnings, ground: picture, alt, ownAlt: alt };
  }
  if (picture !== null) return { ...card, image: { picture, crop: true, made: true } };
  return { ...card, ...card.standIn, standIn: null, sources: card.sources, warnings };
}

/** The stored picture of an order as a source picture, or null where its file has gone. */
export async function madePicture(strapi: Core.Strapi, key: string): Promise<SourcePicture | null> {
  const row: { file: unknown } | null = await strapi.db.query(RENDER_UID).findOne({
    where: { fingerprint: key, format: MADE_FORMAT },
    populate: { file: true },
  });
  return row === null ? null : toPicture(row.file, getService(strapi, 'site').locate);
}
