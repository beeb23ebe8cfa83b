import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type {
  RunAction,
  RunAnswer,
  RunFailuresAnswer,
  RunRequest,
  RunsAnswer,
  RunView,
} from '../../../server/src/contracts/runs';
import { route } from './client';

/** Runs over many cards. Calls reject as those of `OgImageApi` do. */
export interface RunsApi {
  start(request: RunRequest): Promise<RunView>;
  find(id: string, signal: AbortSignal): Promise<RunView>;
  /** The newest first. */
  list(signal: AbortSignal): Promise<readonly RunView[]>;
  act(id: string, action: RunAction): Promise<RunView>;
  failures(id: string, after: number): Promise<RunFailuresAnswer>;
  /** All failures of a run as comma-separated values. */
  failuresCsv(id: string): Promise<string>;
}

/** The client, the same object for as long as the component lives. */
export function useRunsApi(): RunsApi {
  const { get, post } = useFetchClient();
  return useMemo(
    () => ({
      async start(request) {
        return (await post<RunAnswer>(route('runs'), request)).data.data;
      },
      async find(id, signal) {
        return (await get<RunAnswer>(route('runs', id), { signal })).data.data;
      },
      async list(signal) {
        return (await get<RunsAnswer>(route('runs'), { signal })).data.data;
      },
      async act(id, action) {
        return (await post<RunAnswer>(route('runs', id, action), {})).data.data;
      },
      async failures(id, after) {
        const path = route('runs', id, 'failures');
        return (await get<RunFailuresAnswer>(path, { params: { after } })).data;
      },
      async failuresCsv(id) {
        const path = route('runs', id, 'failures.csv');
        return (await get<string>(path, { responseType: 'text' })).data;
      },
    }),
    [get, post],
  );
}
