import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type {
  DashboardAnswer,
  FailedCardsAnswer,
  NewestAnswer,
} from '../../../server/src/contracts/dashboard';
import { route } from './client';

/** What the overview asks the server for. Calls reject as those of `OgImageApi` do. */
export interface DashboardApi {
  counts(signal: AbortSignal): Promise<DashboardAnswer['data']>;
  newest(signal: AbortSignal): Promise<NewestAnswer['data']>;
  /** One page of the failed cards of a group. */
  failures(code: string, after: number): Promise<FailedCardsAnswer>;
}

/** The client, the same object for as long as the component lives. */
export function useDashboardApi(): DashboardApi {
  const { get } = useFetchClient();
  return useMemo(
    () => ({
      async counts(signal) {
        return (await get<DashboardAnswer>(route('dashboard'), { signal })).data.data;
      },
      async newest(signal) {
        return (await get<NewestAnswer>(route('dashboard', 'newest'), { signal })).data.data;
      },
      async failures(code, after) {
        const path = route('dashboard', 'failures');
        return (await get<FailedCardsAnswer>(path, { params: { code, after } })).data;
      },
    }),
    [get],
  );
}
