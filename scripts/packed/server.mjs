import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Refusal } from '../lib/progress.mjs';

const BOOT_LIMIT_MS = 90_000;

/** Starts a built app as its owner would, and waits until it answers. */
export async function startApp(app, port) {
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.join('node_modules', '.bin', 'strapi'), 'start'], {
    cwd: app,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  const server = {
    base,
    /** What it logged, without the requests. */
    output: () =>
      output
        .split('\n')
        .filter((line) => !/\/api\/|\/_health/.test(line))
        .join('\n'),
    get: (route) => ask(base + route),
    post: (route, body) => ask(base + route, body),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(patience);
    },
  };
  const since = Date.now();
  while (!(await answers(base))) {
    if (child.exitCode !== null || Date.now() - since > BOOT_LIMIT_MS) {
      await server.stop();
      throw new Refusal(`The app does not start:\n${output}`);
    }
    await sleep(250);
  }
  return server;
}

const answers = (base) =>
  fetch(`${base}/_health`).then(
    ({ ok }) => ok,
    () => false,
  );

async function ask(url, body) {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refusal(`${url} answers ${answer.status}: ${text}`);
  return JSON.parse(text);
}
