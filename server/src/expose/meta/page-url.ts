/**
 * The address of an entry's page by a pattern such as `https://example.com/{locale}/blog/{slug}`.
 * @param entry as whoever asks may read it, so that a private attribute has no value
 * @returns null where one of the names has no value, because half of an address is another page's
 */
export function pageUrl(pattern: string, entry: Readonly<Record<string, unknown>>): string | null {
  const missing: string[] = [];
  const address = pattern.replace(/\{([\w-]+)\}/gu, (_, name: string) => {
    const text = textOf(Object.hasOwn(entry, name) ? entry[name] : undefined);
    if (text === null) missing.push(name);
    return encodeURIComponent(text ?? '');
  });
  return missing.length === 0 ? address : null;
}

/** A value as one segment of an address; null where it is none. */
function textOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  // Dots alone would lead to another folder.
  if (typeof text !== 'string' || text === '' || /^\.{1,2}$/u.test(text)) return null;
  // Half a character cannot be encoded.
  return text.toWellFormed();
}

/**
 * What Strapi's preview handler gives, where it is the address of the page itself. Preview handlers often
 * answer a route that opens drafts, such as `/api/preview?secret=...`: a tag with it would give the secret
 * to everybody. So nothing with a query, a fragment or a password is taken, and nothing below `/api`.
 */
export function publishableUrl(given: unknown): string | null {
  if (typeof given !== 'string' || !URL.canParse(given)) return null;
  const { protocol, search, hash, username, password, pathname, href } = new URL(given);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  if (search !== '' || hash !== '' || username !== '' || password !== '') return null;
  return /^\/api(?:\/|$)/iu.test(pathname) ? null : href;
}
