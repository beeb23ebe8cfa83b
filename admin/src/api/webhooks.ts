import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type {
  WebhookRequest,
  WebhooksAnswer,
  WebhookSecretAnswer,
  WebhookTestAnswer,
} from '../../../server/src/contracts/webhooks';
import { route } from './client';

/** The webhooks that tell others of cards. Calls reject as those of `OgImageApi` do. */
export interface WebhooksApi {
  list(signal: AbortSignal): Promise<WebhooksAnswer>;
  add(request: WebhookRequest): Promise<WebhookSecretAnswer['data']>;
  rotate(id: string): Promise<WebhookSecretAnswer['data']>;
  test(id: string): Promise<WebhookTestAnswer['data']>;
  remove(id: string): Promise<void>;
}

/** The client, the same object for as long as the component lives. */
export function useWebhooksApi(): WebhooksApi {
  const { get, post, del } = useFetchClient();
  return useMemo(
    () => ({
      async list(signal) {
        return (await get<WebhooksAnswer>(route('webhooks'), { signal })).data;
      },
      async add(request) {
        return (await post<WebhookSecretAnswer>(route('webhooks'), request)).data.data;
      },
      async rotate(id) {
        const path = route('webhooks', id, 'rotate');
        return (await post<WebhookSecretAnswer>(path, {})).data.data;
      },
      async test(id) {
        return (await post<WebhookTestAnswer>(route('webhooks', id, 'test'), {})).data.data;
      },
      async remove(id) {
        await del(route('webhooks', id));
      },
    }),
    [get, post, del],
  );
}
