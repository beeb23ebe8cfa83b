import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type {
  FallbackSample,
  FallbackSampleAnswer,
  FallbackSampleRequest,
  SettingsAnswer,
  SettingsRequest,
  SettingsSample,
  SettingsSampleAnswer,
  SettingsSampleRequest,
  SettingsSavedAnswer,
  SettingsView,
} from '../../../server/src/contracts/settings';
import type {
  SettingsTemplates,
  SettingsTemplatesAnswer,
  TemplateUseAnswer,
} from '../../../server/src/contracts/settings-templates';
import type {
  SettingsTypes,
  SettingsTypesAnswer,
} from '../../../server/src/contracts/settings-types';
import { route } from './client';

/** What admins have set over the config. Calls reject as those of `OgImageApi` do. */
export interface SettingsApi {
  find(signal: AbortSignal): Promise<SettingsView>;
  /** Rejects with the status 409 where others have saved since. */
  save(request: SettingsRequest): Promise<SettingsSavedAnswer>;
  readonly sample: (
    request: SettingsSampleRequest,
    signal: AbortSignal,
  ) => Promise<readonly SettingsSample[]>;
  readonly sampleFallback: (
    request: FallbackSampleRequest,
    signal: AbortSignal,
  ) => Promise<FallbackSample>;
  templates(signal?: AbortSignal): Promise<SettingsTemplates>;
  /** What rules may ask for. */
  types(signal: AbortSignal): Promise<SettingsTypes>;
  /** How many cards were last drawn with a template. */
  cardsWith(template: string, signal: AbortSignal): Promise<number>;
}

/** The client, the same object for as long as the component lives. */
export function useSettingsApi(): SettingsApi {
  const { get, post, put } = useFetchClient();
  return useMemo(
    () => ({
      async find(signal) {
        return (await get<SettingsAnswer>(route('settings'), { signal })).data.data;
      },
      async save(request) {
        return (await put<SettingsSavedAnswer>(route('settings'), request)).data;
      },
      async sample(request, signal) {
        const path = route('settings', 'sample');
        return (await post<SettingsSampleAnswer>(path, request, { signal })).data.data;
      },
      async sampleFallback(request, signal) {
        const path = route('settings', 'fallback-sample');
        return (await post<FallbackSampleAnswer>(path, request, { signal })).data.data;
      },
      async templates(signal) {
        const path = route('settings', 'templates');
        return (await get<SettingsTemplatesAnswer>(path, { ...(signal && { signal }) })).data.data;
      },
      async types(signal) {
        const path = route('settings', 'types');
        return (await get<SettingsTypesAnswer>(path, { signal })).data.data;
      },
      async cardsWith(template, signal) {
        const path = route('settings', 'templates', template);
        return (await get<TemplateUseAnswer>(path, { signal })).data.data.cards;
      },
    }),
    [get, post, put],
  );
}
