/**
 * Brings node_modules up to date with the lock file. Plain Node, since it runs before anything is
 * installed: `node scripts/setup.mjs`.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { outdatedPackages } from './lib/installed.mjs';
import { buildEnvironment } from './lib/node-headers.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, Refusal, say, step } from './lib/progress.mjs';
import { attempt, run } from './lib/run.mjs';

/** As in the package's `engines`. */
const OLDEST_NODE = [20, 18, 1];

const INSTALLED = 'node_modules/.package-lock.json';
const SILENT = ['--no-audit', '--no-fund'];
const INSTALL_REMEDY = [
  'npm could not install the packages; its own words are above.',
  'If they speak of a lock file out of sync, run "npm install" once and commit package-lock.json.',
  "If they speak of node-gyp, install Python 3, make and a C++ compiler (on Debian: apt-get install build-essential python3) and, without access to nodejs.org, Node's headers (libnode-dev), with npm_config_nodedir naming the folder above include/node.",
].join('\n');

const readJson = async (file) => JSON.parse(await readFile(path.join(ROOT, file), 'utf8'));

/** Installs what is missing; says nothing when there is nothing to do. */
export async function setup() {
  refuseOldNode(process.versions.node);
  const outdated = await outdatedNow();
  if (outdated.length > 0) {
    // A fresh install compiles SQLite, and a silent minute looks like a hang.
    const patience = outdated.length > 1000 ? ' (a few minutes)' : '';
    await step(`Installing packages${patience}`, install);
  }
  if (!(await databaseLoads())) await step('Compiling better-sqlite3 again', rebuildDatabase);
}

export function refuseOldNode(version) {
  const given = version.split('.').map(Number);
  const differs = OLDEST_NODE.findIndex((part, index) => given[index] !== part);
  if (differs === -1 || given[differs] > OLDEST_NODE[differs]) return;
  throw new Refusal(
    `Node ${version} is too old: the plugin needs Node ${OLDEST_NODE.join('.')} or later. Install one from https://nodejs.org and try again.`,
  );
}

async function outdatedNow() {
  const lock = await readJson('package-lock.json');
  return outdatedPackages(lock, await readJson(INSTALLED).catch(() => null));
}

async function install() {
  const env = await buildEnvironment();
  // npm ci starts from nothing, and so compiles SQLite again: only where no install was finished.
  if (existsSync(path.join(ROOT, INSTALLED))) {
    await attempt('npm', ['install', '--no-save', '--include=dev', ...SILENT], { env });
    if ((await outdatedNow()).length === 0) return;
  }
  await run('npm', ['ci', '--include=dev', ...SILENT], { env, remedy: INSTALL_REMEDY });
}

/** A half-finished install leaves the package without its binary: only loading it tells. */
async function databaseLoads() {
  const { code } = await attempt(process.execPath, [
    '-e',
    "new (require('better-sqlite3'))(':memory:').close()",
  ]);
  return code === 0;
}

async function rebuildDatabase() {
  await run('npm', ['rebuild', 'better-sqlite3'], { env: await buildEnvironment() });
  if (await databaseLoads()) return;
  throw new Refusal(
    `better-sqlite3 does not load in Node ${process.version}. Delete node_modules and try again; if that does not help, run "npm rebuild better-sqlite3 --foreground-scripts" to see why.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await setup();
    say('Everything is installed.');
  });
}
