/** `npm test`: every check and every test, from a fresh clone. */
import path from 'node:path';

import { buildPlayground, buildPlugin } from './build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { runJest } from './lib/jest.mjs';
import { PLAYGROUND, ROOT } from './lib/paths.mjs';
import { main, Refusal, say, step } from './lib/progress.mjs';
import { bin, run } from './lib/run.mjs';
import { setup } from './setup.mjs';

const HELP = `npm test [-- jest's own arguments]

Installs what is missing, builds the plugin, checks types, style and the package, then runs every
jest project. The end-to-end tests need Chromium: /usr/bin/chromium or CHROMIUM_PATH. Without it
they are left out, unless CI=true, when that is a failure.

The last line is "N passed, N failed": the tests, and every failed check as one failure.`;

/** In two lines side by side: ESLint takes as long as all the others. */
const CHECKS = [
  [
    ['Types', 'tsc', ['--noEmit', '-p', ROOT]],
    ["Types of the playground's server", 'tsc', ['--noEmit', '-p', PLAYGROUND]],
    [
      "Types of the playground's admin",
      'tsc',
      ['--noEmit', '-p', path.join(PLAYGROUND, 'src/admin')],
    ],
    ['No circles of imports', 'depcruise', ['.']],
    ['Prettier', 'prettier', ['--check', '.']],
    ['The package, by strapi-plugin verify', 'strapi-plugin', ['verify']],
  ],
  [['ESLint', 'eslint', ['.']]],
];

async function test() {
  const args = process.argv.slice(2);
  if (args[0] === '--help') return say(HELP);
  const chromium = wantsBrowser(args) ? await browser() : null;
  await setup();
  await buildPlugin();

  // Both take minutes on one core, and neither reads what the other writes.
  const building = chromium === null ? Promise.resolve() : buildPlayground();
  const [checked, built] = await Promise.allSettled([runChecks(), building]);
  if (checked.status === 'rejected') throw checked.reason;
  if (built.status === 'rejected') throw built.reason;
  const failedChecks = checked.value;

  const env = chromium === null ? {} : { CHROMIUM_PATH: chromium };
  const { passed, failed } = await runJest(args, env);
  say(`\n${passed} passed, ${failed + failedChecks} failed`);
  return failed + failedChecks === 0 ? 0 : 1;
}

/** @returns how many have failed; each has said why */
async function runChecks() {
  const failed = await Promise.all(CHECKS.map(runLine));
  return failed.reduce((sum, count) => sum + count, 0);
}

async function runLine(checks) {
  let failed = 0;
  for (const [name, command, commandArgs] of checks) {
    try {
      await step(name, () => run(bin(command), commandArgs));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed += 1;
      say(`${error.message}\n`);
    }
  }
  return failed;
}

/** A choice of other files is the caller's, and the admin panel a minute's work. */
function wantsBrowser(args) {
  const chosen = args.some((arg) => !arg.startsWith('-') || arg.startsWith('--selectProjects'));
  return !chosen || args.some((arg) => arg.includes('e2e'));
}

/** The browser that the end-to-end tests drive. Where there is none they leave themselves out. */
async function browser() {
  const chromium = await findChromium();
  if (chromium !== null) return chromium;
  const missing = 'Chromium is neither at /usr/bin/chromium nor where CHROMIUM_PATH says';
  if (process.env.CI === 'true') {
    throw new Refusal(
      `${missing}, and CI leaves no suite out. Install it: apt-get install chromium`,
    );
  }
  say(`LEFT OUT: the end-to-end suite, because ${missing}.\n`);
  return null;
}

await main(test);
