import type { Core } from '@strapi/strapi';

import { parseChoices } from '../choices/parse';
import type { CardKey } from '../contracts/card';
import type { Choices } from '../contracts/choices';
import { OgImageError } from '../contracts/errors';
import type { ChosenLook } from '../expose/written';
import { entrysOwnPicture } from '../resolve/chosen-pictures';
import type { Entry } from '../resolve/read';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { mappingOf } from './entries';
import { defaultTemplate } from './template-choice';

/** The look that a published entry's choices ask for, or null where no card can be drawn by them. */
export async function chosenLook(
  strapi: Core.Strapi,
  key: CardKey,
  raw: unknown,
): Promise<ChosenLook | null> {
  const target = getService(strapi, 'targets').get(key.uid);
  if (target === undefined) return null;
  const resolving = getService(strapi, 'resolving');
  try {
    const { templates } = resolving.drawable(target);
    const choices = parseChoices(raw, { templates }, { stored: true });
    const entry = await decidingEntry(strapi, target, key, choices);
    const name = choices.template ?? (await unpickedTemplate(strapi, target, key, entry));
    const { design, name: template } = getService(strapi, 'catalogue').find(name);
    const { locate } = getService(strapi, 'site');
    const own = entrysOwnPicture(entry, mappingOf(target).own ?? [], locate).picture;
    return {
      template: choices.image === undefined && own === null ? template : null,
      brandColor: choices.brandColor ?? design?.brandColor ?? resolving.brandColorOf(target),
    };
  } catch (error) {
    // Its card says what is wrong.
    if (error instanceof OgImageError) return null;
    throw error;
  }
}

/** The template of a published entry whose editor picked none. */
async function unpickedTemplate(
  strapi: Core.Strapi,
  target: Target,
  key: CardKey,
  entry: Entry,
): Promise<string> {
  const locale = key.locale || (await getService(strapi, 'site').defaultLocale());
  return defaultTemplate(strapi, target, entry, locale).name;
}

/** What of a published entry decides on its look besides its choices; nothing where these do alone. */
async function decidingEntry(
  strapi: Core.Strapi,
  target: Target,
  key: CardKey,
  { template, image }: Choices,
): Promise<Entry> {
  const byRules =
    template === undefined && target.rules.some(({ conditions }) => conditions.length > 0);
  const byOwn = image === undefined && mappingOf(target).own !== undefined;
  if (!byRules && !byOwn) return {};
  return (await getService(strapi, 'entries').published(target, key)) ?? {};
}
