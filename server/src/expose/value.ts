import type { FormatValue, LinkedFormatValue, OgImageValue } from '../contracts/api';
import type { Card, CardKey, CardState, Render, ShownState } from '../contracts/card';
import type { FormatName } from '../contracts/picture';

/** What of a card goes into its value. */
export type ShownCard = Pick<
  Card,
  'fingerprint' | 'alt' | 'template' | 'brandColor' | 'readyAt'
> & { readonly state: ShownState };

/** Where the pictures of cards lie. */
export interface Addresses {
  /** What relative picture URLs stand under, see `chooseAddresses`: without a host, a path stays one. */
  readonly base: string;
  /** Whether nobody can read the media library's files without a signature. */
  readonly isPrivate: boolean;
  /** The lasting address of a card in a format. */
  readonly linkOf: (key: CardKey, format: FormatName) => string;
}

/**
 * The field's value in REST and GraphQL: the last good picture, whatever has happened since, and
 * the state of the next one. Until there is a picture, and where nobody can read it, its address is the
 * lasting one.
 * @param card null for a published entry whose card nobody has asked for yet
 * @param renders the pictures of the card's fingerprint: none before the first ones
 */
export function toValue(
  key: CardKey,
  card: ShownCard | null,
  renders: readonly Render[],
  addresses: Addresses,
): OgImageValue {
  const render = cardOf(renders);
  const link = addresses.linkOf(key, 'og');
  return {
    url:
      render === undefined || addresses.isPrivate ? link : absoluteUrl(render.url, addresses.base),
    link,
    width: render?.width ?? null,
    height: render?.height ?? null,
    alt: card?.alt ?? null,
    mime: render?.mime ?? null,
    template: card?.template ?? null,
    brandColor: card?.brandColor ?? null,
    state: shownState(card?.state ?? 'queued', render),
    updatedAt: typeof card?.readyAt === 'number' ? new Date(card.readyAt).toISOString() : null,
    formats: linkedFormats(key, renders, addresses),
  };
}

/** A card whose picture was just deleted from the media library waits for another one. */
export function shownState<State extends CardState>(
  state: State,
  render: Render | undefined,
): State | 'queued' {
  return state === 'ready' && render === undefined ? 'queued' : state;
}

/** The picture that is the card itself. */
export function cardOf<Picture extends Render>(renders: readonly Picture[]): Picture | undefined {
  return renders.find(({ format }) => format === 'og');
}

/** The other pictures by the names of their formats, in alphabetical order. */
export function formatsOf(
  renders: readonly Render[],
  baseUrl: string,
): Record<FormatName, FormatValue> {
  // Own properties only, whatever the user calls a format.
  return Object.fromEntries(
    renders
      .filter(({ format }) => format !== 'og')
      .sort((one, other) => (one.format < other.format ? -1 : 1))
      .map(({ format, url, width, height, mime }) => [
        format,
        { url: absoluteUrl(url, baseUrl), width, height, mime },
      ]),
  );
}

/** The same with the lasting address of each, which is all that there is of a private one. */
function linkedFormats(
  key: CardKey,
  renders: readonly Render[],
  { base, isPrivate, linkOf }: Addresses,
): OgImageValue['formats'] {
  const linked = (format: FormatName, value: FormatValue): LinkedFormatValue => {
    const lasting = linkOf(key, format);
    return { ...value, link: lasting, ...(isPrivate && { url: lasting }) };
  };
  return Object.fromEntries(
    Object.entries(formatsOf(renders, base)).map(([format, value]) => [
      format,
      linked(format, value),
    ]),
  );
}

/**
 * The local upload provider stores paths (`/uploads/x.png`), others whole addresses, and some leave
 * the scheme to the page.
 * @param baseUrl see `Addresses.base`: without a host, a path stays one
 */
export function absoluteUrl(url: string, baseUrl: string): string {
  if (/^https?:\/\//i.test(url)) return url;
  if (url.startsWith('//')) return `${/^https?:/i.exec(baseUrl)?.[0] ?? 'https:'}${url}`;
  // Joined as text, because a base with a path of its own keeps that path.
  return `${baseUrl.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
}
