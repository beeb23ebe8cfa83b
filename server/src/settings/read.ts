import type { z } from 'zod';

import { suggestion } from '../common/nearest';
import { isRecord, own } from '../common/record';
import { SECTIONS, type SectionName, type SettingsProblem } from '../contracts/settings';
import { keysAt, sectionSchemas, type Settings } from './schema';

/** Settings as far as they can be used. */
export interface ReadSettings {
  readonly settings: Settings;
  /** What cannot be used: those sections are left out whole. */
  readonly problems: readonly SettingsProblem[];
}

/** Reads settings that came from anywhere. Never throws. */
export function readSettings(input: unknown): ReadSettings {
  if (!isRecord(input) || Array.isArray(input)) {
    const message = 'Settings are an object such as { "brand": { "color": "#0f766e" } }.';
    return { settings: {}, problems: [{ path: '', message }] };
  }
  const problems: SettingsProblem[] = [];
  const settings: Record<string, unknown> = {};
  for (const key of Object.keys(input)) {
    const name = SECTIONS.find((section) => section === key);
    if (name === undefined) {
      const message = `"${key.slice(0, 64)}" is no setting.${suggestion(key.slice(0, 64), SECTIONS)}`;
      problems.push({ path: key.slice(0, 64), message });
      continue;
    }
    const value = own(input, key);
    if (value === undefined) continue;
    const read = sectionSchemas[name].safeParse(value);
    if (read.success) settings[name] = read.data;
    else problems.push(...read.error.issues.flatMap((issue) => problemsOf(name, issue)));
  }
  return { settings, problems };
}

function problemsOf(name: SectionName, issue: z.core.$ZodIssue): SettingsProblem[] {
  const at = [name, ...issue.path].map(String);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(name, issue.path);
    return issue.keys.map((key) => {
      const path = [...at, key].join('.');
      return { path, message: `"${path}" is no setting.${suggestion(key, known)}` };
    });
  }
  const path = at.join('.');
  return [{ path, message: `"${path}" cannot be used: ${sentenceEnd(issue.message)}` }];
}

/** A message of zod as the end of a sentence. */
function sentenceEnd(message: string): string {
  const end = message.charAt(0).toLowerCase() + message.slice(1);
  return /[.?!]$/u.test(end) ? end : `${end}.`;
}
