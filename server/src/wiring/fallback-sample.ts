import type { Core } from '@strapi/strapi';

import type { FallbackSample, FallbackSampleRequest } from '../contracts/settings';
import { getService } from '../service';
import { InvalidSettingsError } from '../settings/invalid';
import { draftOf } from './change-settings';
import { fallbackCard } from './fallback-card';
import type { Asking } from './preview';
import { sampleProblem } from './sample-problem';

/**
 * Draws what stands in for cards by settings that are not saved, in the first of its locales. Nothing is
 * stored, and it counts among the asker's previews.
 * @throws OgImageError OG_SETTINGS_INVALID, OG_PREVIEW_LIMIT, OG_RENDER_BUSY; the signal's reason
 */
export async function sampleFallback(
  strapi: Core.Strapi,
  { settings: given, index = 0 }: FallbackSampleRequest,
  asking: Asking,
): Promise<FallbackSample> {
  const settings = getService(strapi, 'settings');
  await settings.freshen(0);
  const draft = await draftOf(strapi, given, asking.access);
  const fallback = draft.config.fallback[index];
  if (fallback === undefined) {
    const path = `fallback.${index}`;
    throw new InvalidSettingsError([
      { path, message: `"${path}": the list is shorter than that.` },
    ]);
  }
  return settings.within(draft, async () => {
    try {
      const make = async () => {
        const locale = fallback.locale?.[0] ?? (await getService(strapi, 'site').defaultLocale());
        return fallbackCard(strapi, fallback, locale);
      };
      return { picture: await getService(strapi, 'preview').drawCard(make, asking), problem: null };
    } catch (error) {
      return { picture: null, problem: sampleProblem(error, asking) };
    }
  });
}
