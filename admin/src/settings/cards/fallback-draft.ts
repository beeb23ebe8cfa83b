import type { FallbackSettings, SettingsPicture } from '../../../../server/src/contracts/settings';

/** What stands in for cards of a kind, as it is edited. */
export interface FallbackDraft {
  /** The uids of content types; none for all. */
  readonly types: readonly string[];
  /** None for every locale. */
  readonly locales: readonly string[];
  /** Whether a template draws it. What belongs to the other kind is kept until it is saved. */
  readonly isDrawn: boolean;
  readonly picture: SettingsPicture | null;
  readonly template: string;
  readonly title: string;
  readonly description: string;
  readonly label: string;
  /** A CSS colour, or null for the design's or the site's. */
  readonly brandColor: string | null;
}

/** A new one: for all cards, and drawn, which needs nothing but a template. */
export function newFallback(template: string): FallbackDraft {
  return { ...readOne({}), isDrawn: true, template };
}

export function readFallbacks(value: unknown): readonly FallbackDraft[] {
  if (value === null || value === undefined) return [];
  const list = (Array.isArray(value) ? value : [value]) as readonly (string | FallbackSettings)[];
  return list.map((each) => readOne(typeof each === 'string' ? { picture: each } : each));
}

function readOne(given: FallbackSettings): FallbackDraft {
  const { type, locale, picture = null, template, title, description, label, brandColor } = given;
  return {
    types: listOf(type),
    locales: listOf(locale),
    isDrawn: typeof template === 'string',
    picture,
    template: template ?? '',
    title: title ?? '',
    description: description ?? '',
    label: label ?? '',
    brandColor: brandColor ?? null,
  };
}

function listOf(given: string | readonly string[] | null | undefined): readonly string[] {
  return given === null || given === undefined ? [] : [given].flat();
}

/** As they are stored: nothing is written on a picture, and what is empty is left out. */
export function writeFallbacks(drafts: readonly FallbackDraft[]): readonly FallbackSettings[] {
  return drafts.map((draft) => {
    const { types, locales, isDrawn, picture, template, brandColor } = draft;
    const words = (['title', 'description', 'label'] as const).flatMap((name) => {
      const text = draft[name].trim();
      return text === '' ? [] : [[name, text] as const];
    });
    return {
      ...(types.length > 0 && { type: types }),
      ...(locales.length > 0 && { locale: locales }),
      ...(isDrawn
        ? { template, ...Object.fromEntries(words), ...(brandColor !== null && { brandColor }) }
        : { picture }),
    };
  });
}
