import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import type { HealthAnswer, HealthReport } from '../../../server/src/contracts/health';
import { route } from './client';

/** Has the server look at everything, which takes some seconds. */
export function useHealthApi(): (signal: AbortSignal) => Promise<HealthReport> {
  const { get } = useFetchClient();
  return useCallback(
    async (signal) => (await get<HealthAnswer>(route('health'), { signal })).data.data,
    [get],
  );
}
