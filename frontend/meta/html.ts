import { metaTags } from './tags';
import type { MetaCard, MetaPage } from './types';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
};

/** The tags as HTML, one a line: for Astro's `set:html`, SvelteKit's `{@html}`, and plain pages. */
export function metaHtml(card: MetaCard | null | undefined, page?: MetaPage): string {
  return metaTags(card, page)
    .map((tag) =>
      Object.entries(tag).reduce(
        (html, [key, value]) => `${html} ${key}="${escape(value)}"`,
        '<meta',
      ),
    )
    .map((start) => `${start} />`)
    .join('\n');
}

function escape(text: string): string {
  return text.replace(/[&"<>]/g, (character) => ESCAPES[character] ?? character);
}
