import type { PictureSize } from './picture';
import type { TemplateInfo } from './template';

/** `GET /og-image/settings/templates`: what the page of templates and designs shows, by the saved settings. */
export interface SettingsTemplatesAnswer {
  readonly data: SettingsTemplates;
}

export interface SettingsTemplates {
  /** All templates and designs, whatever editors may pick. */
  readonly templates: readonly TemplateInfo[];
  readonly formats: readonly NamedFormat[];
  /** The families of the app's own fonts, in the order in which they are asked. */
  readonly fonts: readonly string[];
  /** The newest published entries that the asker may read. */
  readonly entries: readonly SampleEntry[];
  /** The template of each content type's entries whose editor chose none, and that no rule fits. */
  readonly defaults: readonly { readonly uid: string; readonly template: string }[];
}

/** A size that cards are drawn in, in pixels. */
export interface NamedFormat extends PictureSize {
  readonly name: string;
}

/** An entry whose card may be drawn as a sample. */
export interface SampleEntry {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
}

/** `GET /og-image/settings/templates/:name` */
export interface TemplateUseAnswer {
  readonly data: {
    /** How many cards of the site were last drawn with it. */
    readonly cards: number;
  };
}
