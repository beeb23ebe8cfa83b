import type { Core } from '@strapi/strapi';

import { isOff, parseChoices } from '../choices/parse';
import type { Choices } from '../contracts/choices';
import type { SettingsSample, SettingsSampleRequest } from '../contracts/settings';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { draftOf } from './change-settings';
import { newestEntries, publishedEntry } from './newest-entries';
import type { Asking } from './preview';
import { sampleProblem } from './sample-problem';
import type { SettingsState } from './settings-state';

const DEFAULT_COUNT = 3;

/**
 * Draws the newest published entries that the asker may read, or one of them, by settings that are not saved,
 * as previews: nothing is stored, and they count among the asker's previews.
 * @throws OgImageError OG_SETTINGS_INVALID, OG_CONTENT_TYPE_UNKNOWN, OG_PREVIEW_LIMIT, OG_RENDER_BUSY; the
 * signal's reason
 */
export async function sampleSettings(
  strapi: Core.Strapi,
  { settings: given, count = DEFAULT_COUNT, format, only }: SettingsSampleRequest,
  asking: Asking,
): Promise<SettingsSample[]> {
  const settings = getService(strapi, 'settings');
  await settings.freshen(0);
  const draft = await draftOf(strapi, given, asking.access);
  if (only?.template !== undefined) {
    const { uid, documentId, locale, template } = only;
    const { uid: known } = getService(strapi, 'targets').require(uid);
    const one = { uid: known, documentId, locale, choices: () => ({ template }), format };
    return settings.within(allAllowed(draft), async () => [await sampleOf(strapi, one, asking)]);
  }
  const sampled =
    only === undefined
      ? await newestEntries(strapi, count, asking.access)
      : await publishedEntry(strapi, only, asking.access);
  return settings.within(draft, () =>
    Promise.all(
      sampled.map(({ target, entry }) => {
        const one = {
          uid: target.uid,
          documentId: String(entry['documentId']),
          locale: typeof entry['locale'] === 'string' ? entry['locale'] : null,
          choices: () => choicesOf(strapi, target, entry[target.field]),
          format,
        };
        return sampleOf(strapi, one, asking);
      }),
    ),
  );
}

/** What is shown as a sample need not be what editors may pick. */
function allAllowed(draft: SettingsState): SettingsState {
  return { ...draft, config: { ...draft.config, allowed: { templates: null, byType: {} } } };
}

interface Drawn {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Throws where what is stored cannot be used: that is a problem of this sample alone. */
  readonly choices: () => Choices | null;
  readonly format: string | undefined;
}

async function sampleOf(
  strapi: Core.Strapi,
  { uid, documentId, locale, choices, format }: Drawn,
  asking: Asking,
): Promise<SettingsSample> {
  const sample = { uid, documentId, locale };
  try {
    const drawn = await getService(strapi, 'preview').draw(
      {
        uid,
        documentId,
        ...(locale !== null && { locale }),
        values: {},
        choices: choices(),
        ...(format !== undefined && { format }),
      },
      asking,
    );
    const { src, width, height, alt, template, brandColor, decidedBy, entry: words } = drawn;
    const picture = { src, width, height, alt, template, brandColor, decidedBy, words };
    return { ...sample, title: words.title, picture, problem: null };
  } catch (error) {
    const problem = sampleProblem(error, asking);
    return { ...sample, title: documentId, picture: null, problem };
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
