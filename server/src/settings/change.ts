import { isDeepStrictEqual } from 'node:util';

import type { SettingsChange, SettingsValues } from '../contracts/settings';

/**
 * Settings after a change of some of their sections.
 * @returns null where one of these sections is no longer what the change was made from
 */
export function withChange(
  stored: SettingsValues,
  { before, after }: SettingsChange,
): SettingsValues | null {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const at = (values: SettingsValues, name: string): unknown =>
    new Map(Object.entries(values)).get(name);
  if (names.some((name) => !isDeepStrictEqual(at(stored, name), at(before, name)))) return null;
  const others = Object.entries(stored).filter(([name]) => !names.includes(name));
  return { ...Object.fromEntries(others), ...after };
}
