import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What an error says, with the place in the app's sources from which it came:
 * `x is not a function (src/og-templates/mine.tsx:12:7)`.
 * @param root the folder that the place is told from; null for code that is not the app's
 */
export function reasonWithPlace(error: unknown, root: string | null): string {
  if (typeof error === 'string') return error;
  // Whatever else it is, its own `toString` may throw as well.
  if (!(error instanceof Error)) return 'it threw something that is no Error';
  const place = root === null ? null : placeOf(error, root);
  // The compiler's way to call an import: `(0, import_template.Card)`.
  const message = error.message.replaceAll(/\(0 ?, ?\w+\.(\w+)\)/gu, '"$1"');
  return place === null ? message : `${message} (${place})`;
}

/** The innermost of the error's calls that lies in a file of the app's own. */
function placeOf({ stack = '' }: Error, root: string): string | null {
  for (const [, where = '', line, column] of stack.matchAll(
    /(?:\(|at )((?:file:|\/|[A-Za-z]:).*?):(\d+):(\d+)\)?$/gmu,
  )) {
    const file = where.startsWith('file:') ? fileURLToPath(where) : where;
    const relative = path.relative(root, file);
    const isOwn =
      !relative.startsWith('../..') &&
      !path.isAbsolute(relative) &&
      !/(?:^|[\\/])node_modules[\\/]/u.test(relative);
    if (isOwn) return `${relative.split(path.sep).join('/')}:${line}:${column}`;
  }
  return null;
}
