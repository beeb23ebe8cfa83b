/** What a select shows for an option that is true, false or not said: an empty text for the last. */
export function readSwitch(value: unknown): '' | 'true' | 'false' {
  return typeof value === 'boolean' ? `${value}` : '';
}

/** The option that a choice of the select stands for; undefined where it says nothing. */
export function writeSwitch(chosen: string): boolean | undefined {
  return chosen === '' ? undefined : chosen === 'true';
}
