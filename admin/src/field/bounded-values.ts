const MAX_TEXT = 20_000;
const MAX_ITEMS = 100;
const MAX_DEPTH = 12;

/** Strapi refuses bodies over 1 MB; a preview needs a fraction of it. */
const MAX_TOTAL = 500_000;

/**
 * The form's values, small enough to send with every key. A card shows the beginning
 * of texts and lists, so their ends are cut first; whole attributes go only when that is not
 * enough, the largest first. Sizes are in UTF-16 units.
 */
export function boundedValues(
  values: Readonly<Record<string, unknown>>,
  maxTotal = MAX_TOTAL,
): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => {
    const cut = shorten(value, 0);
    return { name, cut, size: JSON.stringify(cut ?? null).length };
  });
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  const dropped = new Set<string>();
  for (const { name, size } of entries.toSorted((a, b) => b.size - a.size)) {
    if (total <= maxTotal) break;
    dropped.add(name);
    total -= size;
  }
  return Object.fromEntries(
    entries.filter(({ name }) => !dropped.has(name)).map(({ name, cut }) => [name, cut]),
  );
}

function shorten(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, MAX_TEXT);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ITEMS).map((item) => shorten(item, depth + 1));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shorten(inner, depth + 1)]),
  );
}
