import { Parser } from 'htmlparser2';

/** The tags of a page by their names in lower case, such as `og:image`; the first of each name. */
export type PageTags = ReadonlyMap<string, string>;

/** Reads the `meta` tags of a page, with their entities. */
export function readTags(html: string): PageTags {
  const tags = new Map<string, string>();
  const parser = new Parser({
    onopentag(name, { property, name: called, content }) {
      const key = (property ?? called)?.trim().toLowerCase();
      if (name !== 'meta' || key === undefined || content === undefined) return;
      if (!tags.has(key)) tags.set(key, content.trim());
    },
  });
  parser.write(html);
  parser.end();
  return tags;
}

/** The text of an answer, by the encoding that its header names. */
export function textOf(bytes: Uint8Array, contentType: string | null): string {
  const label = /charset=["']?([\w-]+)/iu.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // An encoding of that name is not known.
    return new TextDecoder().decode(bytes);
  }
}
