import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type {
  BackgroundsAnswer,
  BuilderAnswer,
  CardAnswer,
  HistoryAnswer,
  MakersAnswer,
  OrderAnswer,
  OrderRequest,
  PreviewAnswer,
  PreviewRequest,
  RegenerateAnswer,
  RegenerateRequest,
  TemplatesAnswer,
} from '../../../server/src/contracts/api';
import { PLUGIN_ID } from '../constants';
import { libraryAddress } from '../field/absolute-address';

/** What one card is asked for by. */
export interface CardQuery {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string | undefined;
}

/**
 * The plugin's admin routes. Each call rejects with Strapi's `FetchError`, with the browser's own
 * error where the server cannot be reached, and with an `AbortError` once its signal is aborted.
 */
export interface OgImageApi {
  templates(uid: string, signal: AbortSignal): Promise<TemplatesAnswer['data']>;
  builder(): Promise<BuilderAnswer['data']>;
  preview(request: PreviewRequest, signal: AbortSignal): Promise<PreviewAnswer['data']>;
  card(query: CardQuery, signal: AbortSignal): Promise<CardAnswer['data']>;
  history(query: CardQuery, signal: AbortSignal): Promise<HistoryAnswer['data']>;
  regenerate(request: RegenerateRequest): Promise<RegenerateAnswer['data']>;
  /** Cannot be taken back: it may cost money. */
  order(request: OrderRequest): Promise<OrderAnswer['data']>;
  backgrounds(query: CardQuery, signal: AbortSignal): Promise<BackgroundsAnswer['data']>;
  makers(): Promise<MakersAnswer['data']>;
  resume(maker: string): Promise<void>;
}

/** The client, the same object for as long as the component lives. */
export function useOgImageApi(): OgImageApi {
  const { get, post } = useFetchClient();

  return useMemo(
    () => ({
      async templates(uid, signal) {
        const params = { uid };
        const answer = await get<TemplatesAnswer>(route('templates'), { params, signal });
        return answer.data.data;
      },
      async builder() {
        return (await get<BuilderAnswer>(route('builder'))).data.data;
      },
      async preview(request, signal) {
        const answer = await post<PreviewAnswer>(route('preview'), request, { signal });
        const picture = answer.data.data;
        return picture.pinned ? { ...picture, src: libraryAddress(picture.src) } : picture;
      },
      async card({ uid, documentId, locale }, signal) {
        const params = { locale };
        const answer = await get<CardAnswer>(route('cards', uid, documentId), { params, signal });
        return answer.data.data;
      },
      async history({ uid, documentId, locale }, signal) {
        const path = route('cards', uid, documentId, 'history');
        const answer = await get<HistoryAnswer>(path, { params: { locale }, signal });
        return answer.data.data;
      },
      async regenerate(request) {
        const answer = await post<RegenerateAnswer>(route('cards', 'regenerate'), request);
        return answer.data.data;
      },
      async order(request) {
        return (await post<OrderAnswer>(route('orders'), request)).data.data;
      },
      async backgrounds({ uid, documentId, locale }, signal) {
        const path = route('cards', uid, documentId, 'backgrounds');
        const answer = await get<BackgroundsAnswer>(path, { params: { locale }, signal });
        return answer.data.data;
      },
      async makers() {
        return (await get<MakersAnswer>(route('makers'))).data.data;
      },
      async resume(maker) {
        await post(route('makers', maker, 'resume'));
      },
    }),
    [get, post],
  );
}

/** The path of one of the plugin's routes. */
export function route(...segments: string[]): string {
  return `/${[PLUGIN_ID, ...segments].map(encodeURIComponent).join('/')}`;
}
