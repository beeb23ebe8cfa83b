import { namesIn } from './options';

/** Of the names there are, those that an option chooses: all where it says nothing. */
export function chosenIn(value: unknown, names: readonly string[]): string[] {
  if (value === undefined || value === null) return [...names];
  const written = namesIn(value);
  return names.filter((name) => written.includes(name));
}

/**
 * The option once a name was ticked or unticked: the chosen names in the site's order, or undefined
 * where that is all of them. Names that are not there go with the first change.
 */
export function toggle(
  name: string,
  value: unknown,
  names: readonly string[],
): string[] | undefined {
  const chosen = chosenIn(value, names);
  const next = names.filter((each) => chosen.includes(each) !== (each === name));
  return next.length === names.length ? undefined : next;
}

/** The option without a name that is not there; undefined where it says nothing else. */
export function without(name: string, value: unknown): string[] | undefined {
  const others = namesIn(value).filter((each) => each !== name);
  return others.length === 0 ? undefined : others;
}
