/** What a page says of its card. */
export interface TaggedCard {
  /** An absolute address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly mime: string;
  readonly alt: string;
}

/** The ways of writing tags that editors can hand to a developer, or paste. */
export const WRITERS = {
  HTML: html,
  'Next.js': next,
  Nuxt: nuxt,
  Astro: html,
  SvelteKit: html,
  'React Router': reactRouter,
  Gatsby: html,
} as const satisfies Record<string, (card: TaggedCard) => string>;

export type Writer = keyof typeof WRITERS;

/** The tags of a card, as this kind of site has them. */
export function writeTags(writer: Writer, card: TaggedCard): string {
  return WRITERS[writer](card);
}

function properties({ url, width, height, mime, alt }: TaggedCard): [string, string, string][] {
  return [
    ['property', 'og:image', url],
    ['property', 'og:image:type', mime],
    ['property', 'og:image:width', String(width)],
    ['property', 'og:image:height', String(height)],
    ['property', 'og:image:alt', alt],
    ['name', 'twitter:card', 'summary_large_image'],
    ['name', 'twitter:image', url],
    ['name', 'twitter:image:alt', alt],
  ];
}

function html(card: TaggedCard): string {
  return properties(card)
    .map(([kind, name, content]) => `<meta ${kind}="${name}" content="${escapeHtml(content)}" />`)
    .join('\n');
}

function next({ url, width, height, mime, alt }: TaggedCard): string {
  const image = json({ url, width, height, type: mime, alt });
  return `export const metadata = {
  openGraph: { images: [${image}] },
  twitter: { card: 'summary_large_image', images: [${json({ url, alt })}] },
};`;
}

function nuxt({ url, width, height, mime, alt }: TaggedCard): string {
  return `useSeoMeta({
  ogImage: ${json({ url, width, height, type: mime, alt })},
  twitterCard: 'summary_large_image',
  twitterImage: ${json({ url, alt })},
});`;
}

function reactRouter(card: TaggedCard): string {
  const tags = properties(card).map(
    ([kind, name, content]) => `  ${json({ [kind]: name, content })},`,
  );
  return `export const meta = () => [\n${tags.join('\n')}\n];`;
}

/** One line, with spaces, and safe within a script. */
function json(value: object): string {
  const parts = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item).replaceAll('<', '\\u003c')}`,
  );
  return `{ ${parts.join(', ')} }`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
