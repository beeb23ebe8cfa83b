import { readFileSync } from 'node:fs';
import path from 'node:path';

/** As it stands in a call of `defineTemplate`. */
const NAME = /\bname["']?\s*:\s*(["'`])(?<name>[a-z][a-z0-9-]{0,59})\1/gu;

/** What a template is called whose own name cannot be read: as its file, or its folder. */
export function nameOf(entry: string): string {
  const { name, dir } = path.parse(entry);
  return name === 'index' ? path.basename(dir) : name;
}

/**
 * The names of the templates in a module that cannot be run, so that their cards say what is wrong
 * with it, and not that there is no such template. Read from its text, for want of better.
 */
export function namesIn(entry: string): string[] {
  const found = [...textOf(entry).matchAll(NAME)].flatMap(({ groups }) => groups?.['name'] ?? []);
  return found.length === 0 ? [nameOf(entry)] : [...new Set(found)];
}

/** Nothing where it is a package. */
function textOf(entry: string): string {
  try {
    return readFileSync(entry, 'utf8');
  } catch {
    return '';
  }
}
