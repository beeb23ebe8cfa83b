import type { SourcePicture } from '../contracts/content';
import type { FormatName } from '../contracts/picture';
import type { TemplateInfo } from '../contracts/template';
import type { Options } from './options';

/** A template under a name of its own, with some of its options fixed and pictures of its own. */
export interface Design {
  /** What editors pick: the template as far as the design leaves it to them. */
  readonly info: TemplateInfo;
  /** What draws it. */
  readonly base: TemplateInfo;
  /** The options that it fixes, without those that are as by default. */
  readonly options: Options;
  /** Drawn in place of the entry's picture, or behind the words where the template draws none. */
  readonly background: SourcePicture | null;
  /** Drawn over the whole card, by format; `default` for those without one. */
  readonly overlays: Readonly<Record<FormatName, SourcePicture>>;
  /** Drawn in place of the site's logo. */
  readonly logo: SourcePicture | null;
  /** The family of the app's font that is asked first, or null for the usual order. */
  readonly font: string | null;
  /** What it leaves out: parts of content, and the template's own parts. */
  readonly hidden: readonly string[];
  /** What is wrong with its cards, each as the end of a sentence that begins with its name. */
  readonly problems: readonly string[];
}

/** The overlay of a card of this format, or null. */
export function overlayOf({ overlays }: Design, format: FormatName): SourcePicture | null {
  // By own properties: the name of a format may be anything.
  const name = [format, 'default'].find((each) => Object.hasOwn(overlays, each));
  return name === undefined ? null : (overlays[name] ?? null);
}

/** The picture behind a card's words, where the template has no place for it as its picture; or null. */
export function groundOf(design: Design | null): SourcePicture | null {
  return design === null || design.base.picture ? null : design.background;
}

/** What of an entry it does not show: a background stands in for the entry's picture. */
export function hiddenParts({ hidden, background }: Design): readonly string[] {
  return background === null ? hidden : [...hidden, 'picture'];
}

/** Every picture of a design's own. */
export function picturesOf({ background, logo, overlays }: Design): SourcePicture[] {
  return [background, logo, ...Object.values(overlays)].filter((picture) => picture !== null);
}
