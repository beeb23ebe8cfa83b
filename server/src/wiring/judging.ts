import type { Core } from '@strapi/strapi';

import { isOff } from '../choices/parse';
import { pinIn } from '../choices/pin';
import { slices } from '../common/turn';
import { RENDER_UID } from '../constants';
import { keyId, type Card, type CardKey } from '../contracts/card';
import type { SourcePicture } from '../contracts/content';
import { sourceId } from '../queue/source-id';
import { asFirstPublished, firstPublication } from '../resolve/first-publication';
import type { Entry } from '../resolve/read';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { KnownPictures } from './known-pictures';
import { orderedCard } from './ordered-card';
import { findPinned } from './pinned';
import { prepareCard } from './prepare';
import type { ResolvedCard } from './resolving';
import { wantedOrder } from './wanted-order';

/**
 * What an entry's card needs: nothing, as it is `right`; a `look` of the work loop, which will draw nothing,
 * but has something to write down; or to be drawn.
 */
export type Verdict = 'right' | 'look' | 'draw';

/** An entry of which is known what its card needs. */
export interface Judged {
  readonly key: CardKey;
  readonly card: Card | null;
  readonly verdict: Verdict;
  /** Whether drawing it asks for a picture at a price. */
  readonly paid: boolean;
}

export interface JudgeOptions {
  readonly target: Target;
  /** Published versions with all that their cards show; see `Entries`. */
  readonly entries: readonly Entry[];
  /** Those that are there, by `keyId`. */
  readonly cards: ReadonlyMap<string, Card>;
  /** Whether cards are drawn that would look the same. */
  readonly force: boolean;
  /** How the content type's cards look, as a digest. */
  readonly look: string | null;
}

/** What is known of an entry on the way to its verdict. */
interface Candidate {
  readonly key: CardKey;
  readonly card: Card | null;
  /** Where it is known before its pictures are. */
  readonly verdict: Verdict | null;
  readonly resolved: ResolvedCard | null;
  /** Of the picture that its card must still have. */
  readonly fingerprint: string | null;
  readonly formats: readonly string[];
  readonly paid: boolean;
}

/** The longest that the event loop is kept, in milliseconds. */
const SLICE = 10;

/**
 * Finds out what the cards of some entries of one content type need, as drawing them would: the same steps up
 * to the fingerprint, by few queries for all of them. An entry for which they fail needs to be drawn, which
 * fails then and says why.
 */
export async function judge(strapi: Core.Strapi, options: JudgeOptions): Promise<Judged[]> {
  const { cards } = options;
  const breathe = slices(SLICE);
  const locale = await getService(strapi, 'site').defaultLocale();
  const pictures = new KnownPictures(strapi);
  const resolved: Candidate[] = [];
  for (const entry of options.entries) {
    const key = keyOfEntry(options.target, entry);
    const card = cards.get(keyId(key)) ?? null;
    resolved.push(await resolveOne(strapi, options, { entry, key, card }, locale));
    await breathe();
  }
  await pictures.lookUp(resolved.flatMap((each) => each.resolved ?? []).flatMap(picturesOf));
  const known: Candidate[] = [];
  for (const candidate of resolved) {
    known.push(await fingerprintOne(strapi, options, candidate, pictures));
    await breathe();
  }
  await pictures.keep();
  const stored = await storedFormats(strapi, known);
  const followed = await getService(strapi, 'cards').shown(
    known.flatMap(({ card }) => (card !== null && card.look !== options.look ? [card.id] : [])),
  );
  return known.map((candidate) => verdictOn(candidate, options, stored, followed));
}

export function keyOfEntry({ uid }: Target, { documentId, locale }: Entry): CardKey {
  return { uid, documentId: String(documentId), locale: typeof locale === 'string' ? locale : '' };
}

interface Asked {
  readonly entry: Entry;
  readonly key: CardKey;
  readonly card: Card | null;
}

async function resolveOne(
  strapi: Core.Strapi,
  { target, force }: JudgeOptions,
  { entry, key, card }: Asked,
  defaultLocale: string,
): Promise<Candidate> {
  const nothing = { key, card, resolved: null, fingerprint: null, formats: [], paid: false };
  const choices = entry[target.field];
  if (isOff(choices)) return { ...nothing, verdict: card?.state === 'off' ? 'right' : 'look' };
  const pin = pinIn(choices);
  if (pin !== null) {
    const isShown = card?.fingerprint === pin;
    if (isShown && card.pinned && card.state === 'ready') {
      return { ...nothing, verdict: null, fingerprint: pin };
    }
    // One that is not stored any more pins nothing.
    const pinned = await findPinned(strapi, key, choices);
    if (pinned !== null) return { ...nothing, verdict: isShown ? 'look' : 'draw' };
  }
  // What is drawn in any case need not be looked at, unless it may cost something.
  const isFree = getService(strapi, 'outsideMakers').list().length === 0;
  if (isFree && (force || card === null || card.fingerprint === null)) {
    return { ...nothing, verdict: 'draw' };
  }
  try {
    const firstPublishedAt = firstPublication(entry, card?.firstPublishedAt ?? null);
    const resolved = await getService(strapi, 'resolving').resolve(
      target,
      asFirstPublished(entry, firstPublishedAt),
      { choices, stored: true, locale: key.locale || defaultLocale },
    );
    return { ...nothing, verdict: null, resolved };
  } catch {
    return { ...nothing, verdict: 'draw' };
  }
}

async function fingerprintOne(
  strapi: Core.Strapi,
  { target }: JudgeOptions,
  candidate: Candidate,
  pictures: KnownPictures,
): Promise<Candidate> {
  const { resolved, card, verdict } = candidate;
  if (resolved === null || verdict !== null) return candidate;
  const known = card?.order?.key ?? null;
  try {
    const { card: whole, ordered } = await orderedCard(strapi, resolved, {
      key: candidate.key,
      uid: target.uid,
      known,
      ask: null,
    });
    const paid =
      ordered?.state === 'none' &&
      (await wantedOrder(strapi, resolved, { uid: target.uid, known }))?.asksItself === true;
    if (whole.ground) await pictures.lookUp([whole.ground]);
    const { fingerprint, formats } = await prepareCard(strapi, whole, true, pictures);
    return { ...candidate, resolved: whole, fingerprint, formats: Object.keys(formats), paid };
  } catch {
    return { ...candidate, verdict: 'draw' };
  }
}

/** The formats in which fingerprints are stored, by two queries. */
async function storedFormats(
  strapi: Core.Strapi,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const fingerprints = new Set(candidates.flatMap(({ fingerprint }) => fingerprint ?? []));
  const stored = new Map<string, Set<string>>();
  if (fingerprints.size === 0) return stored;
  const rows: { fingerprint: string; format: string; file: object | null }[] = await strapi.db
    .query(RENDER_UID)
    .findMany({
      where: { fingerprint: { $in: [...fingerprints] } },
      select: ['fingerprint', 'format'],
      populate: { file: { select: ['id'] } },
    });
  for (const { fingerprint, format, file } of rows) {
    if (file === null) continue;
    stored.set(fingerprint, (stored.get(fingerprint) ?? new Set()).add(format));
  }
  return stored;
}

function verdictOn(
  { key, card, verdict, resolved, fingerprint, formats, paid }: Candidate,
  { force, look }: JudgeOptions,
  stored: ReadonlyMap<string, ReadonlySet<string>>,
  followed: ReadonlyMap<number, ReadonlySet<string>>,
): Judged {
  const judged = (said: Verdict): Judged => ({ key, card, verdict: said, paid });
  if (verdict !== null) return judged(verdict);
  const there = fingerprint === null ? undefined : stored.get(fingerprint);
  // A pinned picture is kept in the formats that it was drawn in.
  if (resolved === null) return judged(there?.has('og') === true ? 'right' : 'look');
  const isStored = formats.every((format) => there?.has(format) === true);
  if (force || card === null || card.fingerprint !== fingerprint || !isStored) {
    return judged('draw');
  }
  return judged(isNoted(card, resolved, look, followed) ? 'right' : 'look');
}

/** Whether a card's row says all that drawing it would note, its look apart. */
function isNoted(
  card: Card,
  { alt, content, image, template, sources }: ResolvedCard,
  look: string | null,
  followed: ReadonlyMap<number, ReadonlySet<string>>,
): boolean {
  if (card.state !== 'ready' || card.pinned || card.alt !== alt) return false;
  const drawnWith = image === null || image.made === true ? template.name : null;
  if (card.template !== drawnWith || card.brandColor !== content.brandColor) return false;
  if (card.look === look) return true;
  // Another look may come with other sources, whose changes it would not be told of.
  const known = followed.get(card.id) ?? new Set();
  const ids = new Set(sources.map(sourceId));
  return ids.size === known.size && [...ids].every((id) => known.has(id));
}

function picturesOf({ content, image, ground }: ResolvedCard): SourcePicture[] {
  const named = Object.values(content.pictures ?? {}).flat();
  const all = [content.picture, content.logo, image?.picture, ground, ...named];
  return all.filter((picture) => picture !== null && picture !== undefined);
}
