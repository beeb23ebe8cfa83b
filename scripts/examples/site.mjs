import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ROOT } from '../lib/paths.mjs';
import { Refusal } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';

const ENV = {
  // Strapi has set its own for this process, with which Next.js builds no page.
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const BUILT = /[\\/](node_modules|[.]next|[.]astro|dist|package-lock[.]json)$/;
const BOOT_LIMIT_MS = 60_000;

/**
 * Copies an example away from the repository, as a reader would, and installs it with the packed plugin.
 * @returns its folder
 */
export async function installExample(name, tarball, folder) {
  const site = path.join(folder, name);
  const filter = (file) => !BUILT.test(file);
  await cp(path.join(ROOT, 'examples', name), site, { recursive: true, filter });
  const flags = [
    '--include=dev',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  await run('npm', ['install', tarball, ...flags], { cwd: site });
  return site;
}

export const buildSite = (site, env) =>
  run('npm', ['run', 'build'], { cwd: site, env: { ...env, ...ENV } });

/**
 * Starts a built Next.js site and waits until it answers.
 * @returns what it has logged, and how to stop it
 */
export async function startNext(site, port, env) {
  // Not by npm, which would stand between this script and the process that it has to end.
  const command = path.join(site, 'node_modules/next/dist/bin/next');
  const args = [command, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, args, {
    ...{ cwd: site, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, ...env, ...ENV },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  const server = { output: () => output, stop: () => stop(child) };
  const since = Date.now();
  while (!(await answers(`http://127.0.0.1:${port}`))) {
    if (child.exitCode !== null || Date.now() - since > BOOT_LIMIT_MS) {
      await server.stop();
      throw new Refusal(`Next.js does not start:\n${output}`);
    }
    await sleep(200);
  }
  return server;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}

const answers = (base) =>
  fetch(base).then(
    ({ ok }) => ok,
    () => false,
  );
