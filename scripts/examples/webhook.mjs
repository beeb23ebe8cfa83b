import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { PLAYGROUND, ROOT } from '../lib/paths.mjs';
import { Refusal } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';

const READY = 'og-image.ready';

/** The command promises five seconds; a slow machine may need more. */
const TAKEN_UP_LIMIT_MS = 60_000;

/** Runs `og-image webhook` in the playground's folder, as operators do beside a Strapi that runs. */
const command = (...args) =>
  run(process.execPath, [path.join(ROOT, 'bin/og-image.js'), 'webhook', ...args], {
    cwd: PLAYGROUND,
  });

/**
 * Adds a webhook that calls a site, by the plugin's own command.
 * @param strapi the running playground, asked only whether it has taken the webhook up
 * @returns the secret that its receiver needs; and `remove`
 */
export async function addWebhook(strapi, url) {
  const said = await command('add', url, '--event', READY);
  const [, id] = /^Webhook (\S+) asks for/m.exec(said) ?? [];
  const [, secret] = /^Its secret, .*: (\S+)$/m.exec(said) ?? [];
  if (id === undefined) throw new Refusal(`The command names no webhook:\n${said}`);
  const remove = () => command('remove', id);
  try {
    if (secret === undefined) throw new Refusal(`The command shows no secret:\n${said}`);
    await takenUp(strapi, id);
  } catch (error) {
    await remove();
    throw error;
  }
  return { secret, remove };
}

/** Waits until a Strapi calls a webhook that another process has added. */
async function takenUp(strapi, id) {
  const since = Date.now();
  const { list } = strapi.plugin('og-image').service('notifying');
  while (!(await list.askingFor(READY)).some((known) => String(known) === id)) {
    if (Date.now() - since > TAKEN_UP_LIMIT_MS) {
      throw new Refusal(`Strapi does not take up webhook ${id}.`);
    }
    await sleep(200);
  }
}

/** Somebody who does not know the secret is refused. */
export async function refusesStrangers(url, { documentId, locale, ogImage: card }) {
  const uid = 'api::article.article';
  const tags = [uid, `${uid}:${documentId}`, `${uid}:${documentId}:${locale}`];
  const event = { event: READY, uid, documentId, locale, card, tags };
  const body = JSON.stringify({ createdAt: new Date().toISOString(), tags, events: [event] });
  for (const [what, signature] of [
    ['no signature', {}],
    ['a made-up signature', { 'x-og-image-signature': madeUp(body) }],
  ]) {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-og-image-delivery': randomUUID(),
        'x-strapi-event': READY,
        ...signature,
      },
      body,
    });
    if (status !== 401) throw new Refusal(`${url} answers ${status} to ${what}.`);
  }
}

/** Of the right form, by a secret that nobody else knows. */
function madeUp(body) {
  const time = Math.floor(Date.now() / 1_000);
  const digest = createHmac('sha256', randomBytes(32)).update(`${time}.${body}`).digest('hex');
  return `t=${time},v1=${digest}`;
}
