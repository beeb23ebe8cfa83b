import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { reasonOf } from '../../contracts/errors';
import { loadEsbuild } from './compile';

const FILE = 'tsconfig.json';
const LINE = '"jsx": "react-jsx"';

/**
 * What keeps an app's TypeScript from compiling templates in `.tsx`: a sentence that names the file, the
 * line and the remedy. Null where it compiles them, or where the app has no TypeScript. Strapi's own
 * settings know no JSX, and `strapi build` fails at the first `.tsx` file without it.
 */
export async function jsxProblem(appDir: string): Promise<string | null> {
  const file = path.join(appDir, FILE);
  if (!existsSync(file)) return null;
  try {
    if (await compilesJsx(file, appDir)) return null;
    return remedy(readFileSync(file, 'utf8').split(/\r?\n/u));
  } catch (error) {
    return `${FILE} cannot be read, so templates in .tsx may not compile: ${reasonOf(error)}.`;
  }
}

/** As `jsxProblem`, where one of the app's folders of templates holds a file that it matters to. */
export async function jsxProblemIn(
  folders: readonly string[],
  appDir: string,
): Promise<string | null> {
  const isAsked = folders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) =>
        file.endsWith('.tsx'),
      ),
  );
  return isAsked ? jsxProblem(appDir) : null;
}

/** Asks esbuild, which reads comments and follows `extends`. It takes any other setting for `react`. */
async function compilesJsx(tsconfig: string, appDir: string): Promise<boolean> {
  const { build } = await loadEsbuild();
  const result = await build({
    stdin: { contents: '<a />', loader: 'tsx', resolveDir: appDir },
    absWorkingDir: appDir,
    tsconfig,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  });
  return /react[/]jsx(?:-dev)?-runtime/u.test(result.outputFiles[0]?.text ?? '');
}

function remedy(lines: readonly string[]): string | null {
  const jsx = find(lines, /"jsx"\s*:\s*"([^"]*)"/u);
  // Is compiled, and what is left of it is read by the plugin.
  if (jsx?.value === 'preserve') return null;
  if (jsx !== null) {
    return `${FILE}:${jsx.line} has "jsx": "${jsx.value}", with which templates in .tsx do not compile. Change it to ${LINE}.`;
  }
  const options = find(lines, /"compilerOptions"()/u);
  if (options === null) {
    return `${FILE} lets no template in .tsx compile. Add "compilerOptions": { ${LINE} } to it.`;
  }
  return `${FILE}:${options.line} lets no template in .tsx compile, and \`strapi build\` fails. Add ${LINE} to "compilerOptions" there.`;
}

function find(
  lines: readonly string[],
  pattern: RegExp,
): { readonly line: number; readonly value: string } | null {
  for (const [index, text] of lines.entries()) {
    const found = pattern.exec(text.replace(/^\s*(?:[/]{2}|[*]).*/u, ''));
    if (found !== null) return { line: index + 1, value: found[1] ?? '' };
  }
  return null;
}
