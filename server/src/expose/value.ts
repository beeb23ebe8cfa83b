import type { FormatValue, OgImageValue } from '../contracts/api';
import type { Card, CardState, Render, ShownState } from '../contracts/card';
import type { FormatName } from '../contracts/picture';

/** What of a card goes into its value. */
export type ShownCard = Pick<
  Card,
  'fingerprint' | 'alt' | 'template' | 'brandColor' | 'readyAt'
> & { readonly state: ShownState };

/**
 * The field's value in REST and GraphQL: the last good picture, whatever has happened since, and
 * the state of the next one.
 * @param renders the pictures of the card's fingerprint: none before the first ones
 * @param baseUrl what relative picture URLs stand under: see `Addresses.base`
 */
export function toValue(
  card: ShownCard,
  renders: readonly Render[],
  baseUrl: string,
): OgImageValue {
  const render = cardOf(renders);
  return {
    url: render === undefined ? null : absoluteUrl(render.url, baseUrl),
    width: render?.width ?? null,
    height: render?.height ?? null,
    alt: card.alt,
    mime: render?.mime ?? null,
    template: card.template,
    brandColor: card.brandColor,
    state: shownState(card.state, render),
    updatedAt: card.readyAt === null ? null : new Date(card.readyAt).toISOString(),
    formats: formatsOf(renders, baseUrl),
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
