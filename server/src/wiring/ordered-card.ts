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
import { wantedOrder, type WantedFor, type WantedOrder } from './wanted-order';

/** A card with the picture that was made for it elsewhere, or as it is drawn without that. */
export interface OrderedCard<Card extends ResolvedCard> {
  readonly card: Card;
  /** Null where it needs none. */
  readonly ordered: Ordered | null;
}

export interface Ordered {
  readonly maker: OutsideMaker;
  readonly state: OrderState | 'none';
  readonly problem: RenderWarning | null;
  /** What the card's row notes of it; null where it could not be asked for. */
  readonly noted: CardOrder | null;
}

export interface OrderedFor extends WantedFor {
  /** Null for an entry that was never saved. */
  readonly key: CardKey | null;
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
  const wanted = await wantedOrder(strapi, card, { uid, known });
  if (wanted === null) return { card, ordered: null };
  const asking = ask === null || !wanted.asksItself ? null : { key, priority: ask };
  const { ordered, picture } = await orderedBy(strapi, wanted, asking);
  return { card: shown(strapi, card, ordered, picture), ordered };
}

/** How a picture is asked for. */
export interface Asking {
  /** The card that asks; null for an entry that was never saved. */
  readonly key: CardKey | null;
  /** See `PRIORITY`. */
  readonly priority: number;
  /**
   * Whether a person asks: then what was lost or has failed is asked for once more.
   * @default false
   */
  readonly again?: boolean;
}

/**
 * How a picture stands that is made elsewhere, once it was asked for.
 * @param asking null where nothing may be asked for
 */
export async function orderedBy(
  strapi: Core.Strapi,
  wanted: WantedOrder,
  asking: Asking | null,
): Promise<{ readonly ordered: Ordered; readonly picture: SourcePicture | null }> {
  const { maker, order } = wanted;
  const { found, picture } = await findOrAsk(strapi, order, asking);
  const problem = await orderProblem(strapi, wanted, found);
  const isAwaited = found !== null && !isSettled(found.state);
  const ordered: Ordered = {
    maker,
    state: found?.state ?? 'none',
    problem,
    noted: order && { key: order.key, awaits: isAwaited },
  };
  return { ordered, picture };
}

interface Found {
  /** Null where nobody has asked for it, and it may not be asked for now. */
  readonly found: Order | null;
  /** There where it is ready. */
  readonly picture: SourcePicture | null;
}

async function findOrAsk(
  strapi: Core.Strapi,
  order: WantedOrder['order'],
  asking: Asking | null,
): Promise<Found> {
  if (order === null) return { found: null, picture: null };
  const orders = getService(strapi, 'orders');
  const [known = null] = await orders.find([order.key]);
  const picture = known?.state === 'ready' ? await madePicture(strapi, known.key) : null;
  // A made picture that was deleted from the media library is none.
  const isGone = known?.state === 'ready' && picture === null;
  const isThere = known !== null && !isGone;
  if (isThere && (asking?.again !== true || picture !== null)) return { found: known, picture };
  if (asking === null) return { found: null, picture: null };
  if (isGone) await orders.forget([known.id]);
  const { key: target, priority, again = false } = asking;
  const [asked = null] = await orders.ask([{ ...order, priority, target }], { again });
  getService(strapi, 'ordering').wake();
  // Others may have asked for it at the same moment, and may have it by now.
  const made = asked?.state === 'ready' ? await madePicture(strapi, asked.key) : null;
  return { found: asked, picture: made };
}

function shown<Card extends ResolvedCard>(
  strapi: Core.Strapi,
  card: Card,
  { maker: { kind }, problem }: Ordered,
  picture: SourcePicture | null,
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
async function madePicture(strapi: Core.Strapi, key: string): Promise<SourcePicture | null> {
  const row: { file: unknown } | null = await strapi.db.query(RENDER_UID).findOne({
    where: { fingerprint: key, format: MADE_FORMAT },
    populate: { file: true },
  });
  return row === null ? null : toPicture(row.file, getService(strapi, 'site').locate);
}
