/** A template's picture of some content; `src` is null where it could not be drawn. */
export interface Thumbnail {
  /** Stands for the content. */
  readonly key: string;
  readonly src: string | null;
}

/** By the template's name. */
export type Thumbnails = Readonly<Record<string, Thumbnail>>;

/** The templates whose picture of this content is still to be drawn, in the gallery's order. */
export function missingThumbnails(
  thumbnails: Thumbnails,
  templates: readonly string[],
  key: string,
): string[] {
  return templates.filter(
    (name) => !Object.hasOwn(thumbnails, name) || thumbnails[name]?.key !== key,
  );
}
