/** The object without one of its properties; the object itself stays as it is. */
export function without<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  name: Name,
): Omit<Whole, Name> {
  const others = Object.entries(whole).filter(([key]) => key !== name);
  return Object.fromEntries(others) as Omit<Whole, Name>;
}
