import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { inputOf, orderOf } from '../backgrounds/order-of';
import { mirrored } from '../backgrounds/calm';
import { sizeFor } from '../backgrounds/size';
import type { AiConfig } from '../config/backgrounds';
import type { BackgroundInput } from '../contracts/background';
import type { SourcePicture } from '../contracts/content';
import { digestOfSource } from '../fingerprint/fingerprint';
import type { NewOrder } from '../orders/order';
import { getService } from '../service';
import { toServiceInput } from '../services/content';
import { ServiceFailure } from '../services/failure';
import { orderKeyOf, picturesSentTo, type PictureDigests } from '../services/order-of';
import { AI_MAKER } from './ai-maker';
import { loadPicture, type LoadedPicture } from './load-picture';
import type { OutsideMaker } from './outside-maker';
import { readable } from './readable-picture';
import type { ResolvedCard } from './resolving';
import { serviceMakerName, type ServiceOrderInput } from './service-maker';

/** A picture that a card has made elsewhere. */
export interface WantedOrder {
  readonly maker: OutsideMaker;
  /** Null where it cannot even be asked for, which `failure` says. */
  readonly order: Pick<NewOrder, 'key' | 'maker' | 'input'> | null;
  readonly failure: string | null;
  /**
   * Whether drawing the card asks for it. A background that an editor chose is asked for by whoever may
   * use the model, and by no publish: anybody who may write the entry could spend money otherwise.
   */
  readonly asksItself: boolean;
}

export interface WantedFor {
  readonly uid: string;
  /** The key of the order that the entry's card has, which an automatic background stays with; or null. */
  readonly known: string | null;
}

/** What a card needs made elsewhere; null where it is drawn here alone. */
export async function wantedOrder(
  strapi: Core.Strapi,
  card: ResolvedCard,
  { uid, known }: WantedFor,
): Promise<WantedOrder | null> {
  if (card.image !== null) return null;
  if (card.standIn !== null) return wantedOfService(strapi, card);
  const { ai } = getService(strapi, 'settings').current().backgrounds;
  const maker = getService(strapi, 'outsideMakers').find(AI_MAKER);
  const { background } = card;
  if (ai === null || maker === undefined || background === false) return null;
  const of = (input: BackgroundInput, asksItself: boolean): WantedOrder => ({
    maker,
    order: { key: orderOf(ai, input), maker: AI_MAKER, input },
    failure: null,
    asksItself,
  });
  if (background !== undefined) {
    const { prompt, seed = 0 } = background;
    return of({ prompt, ...sizeFor(ai, ogOf(card)), seed }, false);
  }
  if (!ai.automatic.includes(uid)) return null;
  // A changed title draws its words over the same picture.
  const [order] = known === null ? [] : await getService(strapi, 'orders').find([known]);
  const kept = order?.maker === AI_MAKER ? (order.input as BackgroundInput) : null;
  if (kept !== null && orderOf(ai, kept) === known) return of(kept, true);
  return of(suggestedInput(ai, card), true);
}

/** What the model would be asked for a background of a card, by the site's pattern. */
export function suggestedInput(ai: AiConfig, card: ResolvedCard): BackgroundInput {
  const { content, template } = card;
  const { title, description, label, siteName, brandColor, direction } = content;
  const calm = direction === 'rtl' ? mirrored(template.calm) : template.calm;
  return inputOf(ai, {
    content: { title, description, label, siteName, brandColor, calm },
    card: ogOf(card),
    seed: 0,
  });
}

async function wantedOfService(
  strapi: Core.Strapi,
  card: ResolvedCard,
): Promise<WantedOrder | null> {
  const service = getService(strapi, 'catalogue').serviceOf(card.template.name);
  const name = service && serviceMakerName(service);
  const maker = name && getService(strapi, 'outsideMakers').find(name);
  if (service === undefined || name === undefined || !maker) return null;
  const { content, template, templateOptions } = card;
  const sent = toServiceInput(
    content,
    { chosen: templateOptions, schemas: template.options },
    ogOf(card),
    (picture) => publicAddress(strapi, picture),
  );
  const none = { maker, order: null, asksItself: true } as const;
  const digests: Partial<Record<keyof PictureDigests, string | null>> = {};
  for (const part of picturesSentTo(service)) {
    const { picture, warning } = await read(strapi, content[part]);
    if (warning !== null) return { ...none, failure: warning.message };
    digests[part] = picture && digestOfSource(picture);
  }
  try {
    const key = orderKeyOf(service, sent, digests);
    const input: ServiceOrderInput = { sent, digests };
    return { ...none, order: { key, maker: name, input }, failure: null };
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    return { ...none, failure: error.message };
  }
}

function ogOf({ formats }: ResolvedCard) {
  return formats['og'] ?? { width: 1200, height: 630 };
}

/** Where the world finds a picture; null for a file that only this machine has. */
function publicAddress(strapi: Core.Strapi, { location, address }: SourcePicture): string | null {
  const known = [location, address].find((each) => each !== undefined && /^https?:/iu.test(each));
  if (known !== undefined) return known;
  const inPublic = path.relative(strapi.dirs.static.public, location);
  if (inPublic.startsWith('..') || path.isAbsolute(inPublic)) return null;
  const file = inPublic.split(path.sep).map(encodeURIComponent).join('/');
  return `${getService(strapi, 'site').baseUrl()}/${file}`;
}

async function read(strapi: Core.Strapi, picture: SourcePicture | null): Promise<LoadedPicture> {
  const { maxSourceBytes: maxBytes } = getService(strapi, 'config').store;
  const door = getService(strapi, 'mediaDoor');
  // Drawing the card here reads it as well, and tries again what may be there another time.
  return loadPicture(await readable(strapi, picture), { door, maxBytes, patient: false });
}
