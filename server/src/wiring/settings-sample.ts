import type { Core } from '@strapi/strapi';

import { isOff, parseChoices } from '../choices/parse';
import { TooEarlyError, toOgImageError } from '../contracts/errors';
import type { Choices } from '../contracts/choices';
import type { SettingsSample, SettingsSampleRequest } from '../contracts/settings';
import type { Entry } from '../resolve/read';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { draftOf } from './change-settings';
import { forEditors } from './for-editors';
import type { Asking } from './preview';

/** An entry whose card is drawn as a sample. */
interface Sampled {
  readonly target: Target;
  readonly entry: Entry;
}

const DEFAULT_COUNT = 3;

/**
 * Draws the newest published entries that the asker may read by settings that are not saved, as previews:
 * nothing is stored, and they count among the asker's previews.
 * @throws OgImageError OG_SETTINGS_INVALID, OG_PREVIEW_LIMIT, OG_RENDER_BUSY; the signal's reason
 */
export async function sampleSettings(
  strapi: Core.Strapi,
  { settings: given, count = DEFAULT_COUNT, format }: SettingsSampleRequest,
  asking: Asking,
): Promise<SettingsSample[]> {
  const settings = getService(strapi, 'settings');
  await settings.freshen(0);
  const draft = await draftOf(strapi, given, asking.access);
  const sampled = await newestEntries(strapi, count, asking);
  return settings.within(draft, () =>
    Promise.all(sampled.map((each) => sampleOf(strapi, each, format, asking))),
  );
}

/** Of each content type in turn the newest, so that the sample shows several of them. */
async function newestEntries(
  strapi: Core.Strapi,
  count: number,
  { access }: Asking,
): Promise<Sampled[]> {
  const byType = await Promise.all(
    getService(strapi, 'targets')
      .list()
      .map(async (target) => {
        const { uid, field } = target;
        const mayRead = access.mayReadField(uid, field);
        const entries = await access.newest(uid, count, mayRead ? [field] : []);
        return entries.map((entry) => ({ target, entry }));
      }),
  );
  const turns = Array.from({ length: count }, (_none, turn) =>
    byType.flatMap((entries) => entries[turn] ?? []),
  );
  return turns.flat().slice(0, count);
}

async function sampleOf(
  strapi: Core.Strapi,
  { target, entry }: Sampled,
  format: string | undefined,
  asking: Asking,
): Promise<SettingsSample> {
  const { uid, field } = target;
  const documentId = String(entry['documentId']);
  const locale = typeof entry['locale'] === 'string' ? entry['locale'] : null;
  const sample = { uid, documentId, locale };
  try {
    const drawn = await getService(strapi, 'preview').draw(
      {
        uid,
        documentId,
        ...(locale !== null && { locale }),
        values: {},
        choices: choicesOf(strapi, target, entry[field]),
        ...(format !== undefined && { format }),
      },
      asking,
    );
    const { src, width, height, alt, template, brandColor } = drawn;
    const picture = { src, width, height, alt, template, brandColor };
    return { ...sample, title: drawn.entry.title, picture, problem: null };
  } catch (error) {
    if (error instanceof TooEarlyError || asking.signal.aborted) throw error;
    const { code, values, message } = forEditors(toOgImageError(error));
    return { ...sample, title: documentId, picture: null, problem: { code, values, message } };
  }
}

/** An entry's choices as far as they are drawn here: a pinned picture shows nothing of new settings. */
function choicesOf(strapi: Core.Strapi, target: Target, stored: unknown): Choices | null {
  if (isOff(stored)) return null;
  const resolving = getService(strapi, 'resolving');
  const choices = parseChoices(stored, resolving.drawable(target), { stored: true });
  const { template } = choices;
  const isAllowed =
    template === undefined || resolving.choosable(target).templates.includes(template);
  const left = isAllowed ? ['pin'] : ['pin', 'template', 'options'];
  return Object.fromEntries(Object.entries(choices).filter(([name]) => !left.includes(name)));
}
