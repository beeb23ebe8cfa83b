/** The error that Strapi has answered, as its client throws it; undefined for any other thrown value. */
export function answeredError(error: unknown): unknown {
  return property(property(property(error, 'response'), 'data'), 'error');
}

/** What it tells besides its sentence. */
export function detailsOf(error: unknown): unknown {
  return property(answeredError(error), 'details');
}

/** A property of what may be anything. */
export function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[key];
}
