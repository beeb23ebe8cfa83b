import type { EntryWords, PictureFile } from './api';
import type { DecidedBy } from './decided-by';
import type { PictureSize } from './picture';
import type { Problem } from './problem';
import type { OptionValue } from './template';

/** What admins may change in the database, over what the config says. Each is an option of the config, too. */
export const SECTIONS = [
  'brand',
  'template',
  'templateByType',
  'allowed',
  'rules',
  'designs',
  'fallback',
  'formats',
  'altPattern',
  'ai',
  'retentionDays',
] as const;

/** How many rules there may be. */
export const MOST_RULES = 100;

/** How many entries the list may have of what stands in where there is no card. */
export const MOST_FALLBACKS = 100;

/** The most pictures that an AI model may be allowed for in a month. */
export const MOST_AI_PICTURES = 1_000_000;

/** The longest that old pictures may be kept, in days. */
export const MOST_RETENTION_DAYS = 36_500;

/** Where admins change settings, as sentences name it. */
export const SETTINGS_PAGE = 'Settings > Social cards';

export type SectionName = (typeof SECTIONS)[number];

/** A picture of the media library, by its `documentId`; a path only where the config names it itself. */
export type SettingsPicture = string | { readonly file: string };

/** A site's brand, as far as admins have set it. What is absent is as in the config. */
export interface BrandSettings {
  readonly name?: string | null | undefined;
  /** A CSS colour. */
  readonly color?: string | undefined;
  readonly palette?: readonly { readonly name: string; readonly color: string }[] | undefined;
  readonly logo?: SettingsPicture | null | undefined;
  /** For dark grounds. */
  readonly darkLogo?: SettingsPicture | null | undefined;
}

/** A design, as admins write it. What is absent is as by default. */
export interface DesignSettings {
  readonly name: string;
  readonly label: string;
  /** The name of the template that draws it. */
  readonly template: string;
  /** What of the template's options is fixed. */
  readonly options?: Readonly<Record<string, OptionValue>> | undefined;
  readonly background?: SettingsPicture | null | undefined;
  /** For all formats, or by format with `default` for the others. */
  readonly overlay?: SettingsPicture | Readonly<Record<string, SettingsPicture>> | null | undefined;
  readonly logo?: SettingsPicture | null | undefined;
  readonly font?: string | null | undefined;
  /** A CSS colour. */
  readonly brandColor?: string | null | undefined;
  /** The parts that it shows; null for all. */
  readonly shows?: readonly string[] | null | undefined;
}

/** Which templates and designs editors may pick; null for all. */
export interface AllowedSettings {
  readonly templates?: readonly string[] | null | undefined;
  readonly byType?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A rule, as admins write it: which template entries of a certain kind have whose editor picked none. */
export interface RuleSettings {
  /** The name of a template or a design. */
  readonly template: string;
  /** The uids of content types; null for all. */
  readonly type?: string | readonly string[] | null | undefined;
  /** Null for all. */
  readonly locale?: string | readonly string[] | null | undefined;
  /** What attributes hold, by their paths: any of the values of each. */
  readonly where?: Readonly<Record<string, RuleValue | readonly RuleValue[]>> | undefined;
}

/** A value that an attribute may hold. */
export type RuleValue = string | number | boolean;

/** A size that cards are drawn in: a built-in one by its name, or one of the site's own. */
export type FormatSetting = string | ({ readonly name: string } & PictureSize);

/** What stands in for cards of a kind: a picture, or a card that a template draws. What is absent is null. */
export interface FallbackSettings {
  /** The uids of content types; null for all. */
  readonly type?: string | readonly string[] | null | undefined;
  /** Null for every locale. */
  readonly locale?: string | readonly string[] | null | undefined;
  readonly picture?: SettingsPicture | null | undefined;
  /** The name of a template or a design. */
  readonly template?: string | null | undefined;
  /** The site's name where it is null. */
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly label?: string | null | undefined;
  /** A CSS colour. */
  readonly brandColor?: string | null | undefined;
}

/** What the site asks its AI model for. What is absent is as in the config. */
export interface AiSettings {
  readonly prompt?: string | undefined;
  /** Pictures; null for as many as are wanted. */
  readonly monthlyLimit?: number | null | undefined;
}

/** Settings as they are written and stored: sections by their names. What is absent is as in the config. */
export type SettingsValues = Readonly<Partial<Record<SectionName, unknown>>> & {
  readonly brand?: BrandSettings;
  readonly template?: string | null;
  /** By the uids of content types. */
  readonly templateByType?: Readonly<Record<string, string>>;
  readonly rules?: readonly RuleSettings[];
  readonly designs?: readonly DesignSettings[];
  readonly allowed?: AllowedSettings;
};

/** What is wrong with a setting. */
export interface SettingsProblem {
  /** Where it stands, such as `rules.0.template`. */
  readonly path: string;
  /** What is wrong and what to do, as a sentence. */
  readonly message: string;
}

/** `GET /og-image/settings`, and the settings part of the answer of a save. */
export interface SettingsAnswer {
  readonly data: SettingsView;
}

export interface SettingsView {
  /** 0 where nothing was ever saved. A save names the revision that it was made from. */
  readonly revision: number;
  readonly sections: readonly SectionView[];
  /** What of the stored settings is not used, and why. */
  readonly problems: readonly SettingsProblem[];
  /** The files of the media library that are named and there. */
  readonly files: readonly PictureFile[];
  /** Content types with the field, by uid, with what people call them. */
  readonly types: readonly { readonly uid: string; readonly name: string }[];
  /** The locales of the site's content; empty where internationalisation is switched off. */
  readonly locales: readonly SiteLocale[];
}

/** A locale of the site's content. */
export interface SiteLocale {
  /** A BCP 47 tag. */
  readonly code: string;
  /** What editors call it. */
  readonly name: string;
}

export interface SectionView {
  readonly name: SectionName;
  /** As it was saved; absent where it is the config's. */
  readonly value?: unknown;
  /** What the config says. */
  readonly default: unknown;
  /** Whether the config keeps it from being changed. */
  readonly locked: boolean;
}

/** `PUT /og-image/settings` */
export interface SettingsRequest {
  readonly change: SettingsChange;
}

/**
 * A change of some sections: the others stay what they are, whoever changes them meanwhile. A section that is
 * absent on one side is the config's there.
 */
export interface SettingsChange {
  /** As the change was made from. @throws 409 where others have saved one of these sections since */
  readonly before: SettingsValues;
  /** As they are to be. */
  readonly after: SettingsValues;
}

/** The answer of `PUT /og-image/settings`. */
export interface SettingsSavedAnswer {
  readonly data: SettingsView;
  readonly meta: {
    /**
     * Cards that are looked at once more, by content type; those that would look the same are not drawn
     * again, so that it is an upper bound.
     */
    readonly stale: readonly StaleCards[];
  };
}

export interface StaleCards {
  readonly uid: string;
  readonly count: number;
}

/** `POST /og-image/settings/sample`: the site's own newest cards, drawn by settings that are not saved. */
export interface SettingsSampleRequest {
  readonly settings: SettingsValues;
  /** 1 to 9. @default 3 */
  readonly count?: number | undefined;
  /** @default 'og' */
  readonly format?: string | undefined;
  /** One entry alone. */
  readonly only?:
    | {
        readonly uid: string;
        readonly documentId: string;
        readonly locale: string | null;
        /**
         * Drawn with it as if its editor chose nothing else, whatever editors may pick.
         * @default as the entry's own card is drawn
         */
        readonly template?: string | undefined;
      }
    | undefined;
}

export interface SettingsSampleAnswer {
  readonly data: readonly SettingsSample[];
}

/** One card of an entry that the asker may read. */
export interface SettingsSample {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  /** Null where it could not be drawn, as `problem` says. */
  readonly picture: SampledCard | null;
  readonly problem: Problem | null;
}

export interface SampledCard extends SamplePicture {
  readonly alt: string;
  readonly template: string;
  /** `#rrggbb` */
  readonly brandColor: string;
  /** What decides that it has this template. */
  readonly decidedBy: DecidedBy;
  /** What the entry has, before any words that its editor wrote for the card. */
  readonly words: EntryWords;
}

/** `POST /og-image/settings/fallback-sample`: what stands in for cards, drawn by settings that are not saved. */
export interface FallbackSampleRequest {
  readonly settings: SettingsValues;
  /** Which of the list. @default 0 */
  readonly index?: number | undefined;
}

export interface FallbackSampleAnswer {
  readonly data: FallbackSample;
}

export interface FallbackSample {
  /** In the format `og`; null where it could not be drawn, as `problem` says. */
  readonly picture: SamplePicture | null;
  readonly problem: Problem | null;
}

/** A picture that is not stored. */
export interface SamplePicture extends PictureSize {
  /** A data address. */
  readonly src: string;
}
