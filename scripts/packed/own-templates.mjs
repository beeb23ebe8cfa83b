import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import sharp from 'sharp';

import { Refusal, say } from '../lib/progress.mjs';
import { attempt, run } from '../lib/run.mjs';

/** What entries are published with, by what the templates are. */
export const OWN_TEMPLATES = ['hello', 'my-poster', 'plain'];

/**
 * Writes templates as a developer would: with the two commands, and in JavaScript. Follows what the
 * commands say, and runs the test that they have written.
 */
export async function addOwnTemplates(app) {
  const said = await run('npx', ['og-image', 'create', 'hello'], { cwd: app });
  await run('npx', ['og-image', 'eject', 'poster'], { cwd: app });
  await addJsxLine(app, said);
  const [, test] = /node --test (\S+)/.exec(said) ?? [];
  if (test === undefined) throw new Refusal(`"og-image create" names no test:\n${said}`);
  await run(process.execPath, ['--test', test], { cwd: app });
  await addPlain(app);
}

/** Adds the line that the command asks for to the file that it names, without which nothing compiles. */
async function addJsxLine(app, said) {
  const { code, output } = await attempt('npx', ['tsc', '--noEmit'], { cwd: app });
  if (code === 0 || !output.includes('TS17004')) {
    throw new Refusal(`A stock app compiles .tsx now, so nobody need be told of "jsx":\n${output}`);
  }
  const [, name, line, setting] =
    /(tsconfig[.]json):(\d+) .*Add ("jsx": "react-jsx") to "compilerOptions"/.exec(said) ?? [];
  if (name === undefined) throw new Refusal(`"og-image create" asks for no "jsx" line:\n${said}`);
  const file = path.join(app, name);
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines.splice(Number(line), 0, `    ${setting},`);
  await writeFile(file, lines.join('\n'));
  say(`  ${name}:${line}: ${setting}`);
}

/** A template without types, beside those in TypeScript. */
async function addPlain(app) {
  const folder = 'node_modules/strapi-plugin-og-image/dist/sources/javascript/starter';
  const text = await readFile(path.join(app, folder, 'index.jsx'), 'utf8');
  await writeFile(
    path.join(app, 'src/og-templates/plain.jsx'),
    text.replace("name: 'starter'", "name: 'plain'"),
  );
}

/** The starter's option "ground: brand" covers the card with the brand colour. */
export async function checkGround(url, brandColor) {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((at) => Number.parseInt(brandColor.slice(at, at + 2), 16));
  if (wanted.some((value, index) => Math.abs(value - data[index]) > 3)) {
    throw new Refusal(`${url} begins with ${[...data.subarray(0, 3)]}, and not with ${wanted}.`);
  }
}
