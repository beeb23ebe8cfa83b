/** The object with some of its own properties alone; the object itself stays as it is. */
export function only(
  whole: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  const kept = names.filter((name) => Object.hasOwn(whole, name));
  return Object.fromEntries(kept.map((name) => [name, whole[name]]));
}

/** Whether two objects have the very same values under the same names. */
export function isSame(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && Object.is(one[name], other[name]))
  );
}
