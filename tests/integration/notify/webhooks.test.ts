import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Knex } from 'knex';

import { NoticeTable } from '../../../server/src/queue/notice-table';
import type { Delivery } from '../../../server/src/notify/delivery-table';
import { getService } from '../../../server/src/service';
import { bootApp, documentsOf, publishArticle, type App, type BootOptions } from '../harness';
import { REPOSITORY } from '../harness/app-files';
import {
  drip,
  endless,
  hold,
  startReceiver,
  status,
  type Received,
  type Receiver,
} from './receiver';

const ARTICLE = 'api::article.article';
const CONFIG = { webhooks: { timeoutMs: 1_500, retryMs: [200, 300] }, queue: { pollMs: 200 } };
const BOOT: BootOptions = {
  withGraphql: false,
  pluginConfig: { ...CONFIG, queue: { work: false } },
};

interface Made {
  readonly webhook: { readonly id: string };
  readonly secret: string;
}
interface Shown {
  readonly id: string;
  readonly isEnabled: boolean;
  readonly isSigned: boolean;
  readonly deliveries: readonly Delivery[];
}
interface Rotated {
  readonly secret: string;
  readonly oldUntil: number | null;
}
interface Webhooks {
  add(webhook: { url: string; events?: string[]; secret?: string }): Promise<Made>;
  rotate(which: string, rotation: { keepMs: number; secret?: string }): Promise<Rotated>;
  test(which: string): Promise<unknown>;
  list(): Promise<Shown[]>;
  remove(idOrUrl: string): Promise<unknown>;
}

let app: App;
let receiver: Receiver;
let webhooks: Webhooks;

beforeAll(async () => {
  app = await bootApp(BOOT);
  receiver = await startReceiver();
  webhooks = app.strapi.plugin('og-image').service('webhooks');
});

afterAll(async () => {
  await app.destroy();
  await receiver.close();
});

/** Each test has webhooks of its own. */
afterEach(async () => {
  for (const { id } of await webhooks.list()) await webhooks.remove(id);
});

interface Payload {
  readonly createdAt: string;
  readonly tags: string[];
  readonly events: Record<string, unknown>[];
}

function payloadOf({ body }: Received): Payload {
  return JSON.parse(body) as Payload;
}

async function shown(id: string): Promise<Shown> {
  const found = (await webhooks.list()).find((one) => one.id === id);
  if (found === undefined) throw new Error('The webhook is gone.');
  return found;
}

/** The webhook's last delivery, once it has ended. */
async function ended(id: string): Promise<Delivery> {
  const end = Date.now() + 40_000;
  for (;;) {
    const [last] = (await shown(id)).deliveries;
    if (last !== undefined && ['sent', 'failed'].includes(last.state)) return last;
    if (Date.now() > end) throw new Error(`The delivery has not ended: ${JSON.stringify(last)}`);
    await sleep(50);
  }
}

/** Whether a call has a signature by each of these secrets, in their order, and no other one. */
function isSigned({ headers, body }: Received, ...secrets: string[]): boolean {
  const header = String(headers['x-og-image-signature']);
  const { t } = /^t=(?<t>\d+),/u.exec(header)?.groups ?? {};
  const right = secrets.map((secret) => {
    const hex = createHmac('sha256', secret).update(`${t}.${body}`, 'utf8').digest('hex');
    return `v1=${hex}`;
  });
  const isNow = Math.abs(Date.now() / 1000 - Number(t)) < 300;
  return isNow && header === [`t=${t}`, ...right].join(',');
}

/** The call that a test of a webhook makes. */
async function tried(id: string, path: string): Promise<Received> {
  await webhooks.test(id);
  const call = receiver.at(path).at(-1);
  if (call === undefined) throw new Error('There was no call.');
  return call;
}

// The first one: from here on this instance works, too.
it('makes a call again that a killed instance had begun, under the same delivery id', async () => {
  const { webhook, secret } = await webhooks.add({ url: receiver.url('/killed') });
  receiver.answer('/killed', hold);
  const other = await app.fork({ pluginConfig: CONFIG });
  await publishArticle(app, 'Killed');
  const [first] = await receiver.until('/killed', 1);
  await other.kill();

  app.strapi.plugin('og-image').service('queue').start();
  app.strapi.plugin('og-image').service('notifying').start();
  const [, second] = await receiver.until('/killed', 2);
  expect(second?.headers['x-og-image-delivery']).toBe(first?.headers['x-og-image-delivery']);
  expect(second?.body).toBe(first?.body);
  expect(second && isSigned(second, secret)).toBe(true);
  expect(await ended(webhook.id)).toMatchObject({ state: 'sent', attempts: 1 });
});

it('tells the field as REST answers it, signed, with the tags of caches, and nothing private', async () => {
  const { secret } = await webhooks.add({ url: receiver.url('/ready') });
  const author = await documentsOf(app, 'api::author.author').create({
    data: { name: 'Ada', secret: 'never-to-be-told' },
  });
  const made = await documentsOf(app, ARTICLE).create({
    data: { title: 'Ready', author: author.documentId },
  });
  const { documentId } = made;
  await documentsOf(app, ARTICLE).publish({ documentId });
  const [call] = await receiver.until('/ready', 1);
  if (call === undefined) throw new Error('There was no call.');
  const { body } = await app.get(`/api/articles/${documentId}`);
  const tags = [ARTICLE, `${ARTICLE}:${documentId}`, `${ARTICLE}:${documentId}:en`];
  expect(payloadOf(call)).toEqual({
    createdAt: expect.stringMatching(/^\d{4}-.*Z$/u),
    tags,
    events: [
      {
        event: 'og-image.ready',
        uid: ARTICLE,
        documentId,
        locale: 'en',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
        card: body.data.ogImage,
        tags,
      },
    ],
  });
  expect(call.body).not.toContain('never-to-be-told');
  expect(isSigned(call, secret)).toBe(true);
  expect(call.headers).toMatchObject({
    'content-type': 'application/json',
    'x-strapi-event': 'og-image.ready',
    'x-og-image-delivery': expect.stringMatching(/^[0-9a-f-]{36}$/u),
    'user-agent': expect.stringMatching(/^strapi-plugin-og-image\/\d/u),
  });
});

it('tries again after 500 and 429, under one delivery id', async () => {
  const { webhook } = await webhooks.add({ url: receiver.url('/retry') });
  receiver.answer('/retry', status(500, 'Oh.'), status(429));
  await publishArticle(app, 'Retry');
  const calls = await receiver.until('/retry', 3);
  expect(new Set(calls.map(({ headers }) => headers['x-og-image-delivery'])).size).toBe(1);
  expect(await ended(webhook.id)).toMatchObject({ state: 'sent', attempts: 3, answerStatus: 200 });
});

it('gives up after the last retry, and keeps the answer', async () => {
  const { webhook } = await webhooks.add({ url: receiver.url('/never') });
  receiver.answer('/never', status(503), status(503), status(503, 'down\u0000for good'));
  await publishArticle(app, 'Never');
  expect(await ended(webhook.id)).toMatchObject({
    state: 'failed',
    attempts: 3,
    answerStatus: 503,
    answerText: 'down for good',
  });
});

it('is switched off by 410', async () => {
  const { webhook } = await webhooks.add({ url: receiver.url('/gone') });
  const warned = jest.spyOn(app.strapi.log, 'warn').mockReturnThis();
  receiver.answer('/gone', status(410));
  await publishArticle(app, 'Gone');
  expect(await ended(webhook.id)).toMatchObject({ state: 'failed', answerStatus: 410 });
  expect(await shown(webhook.id)).toMatchObject({ isEnabled: false });
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('is switched off'));
  warned.mockRestore();
});

it('follows no redirect', async () => {
  const { webhook } = await webhooks.add({ url: receiver.url('/moved') });
  receiver.answer('/moved', status(307, '', { location: receiver.url('/elsewhere') }));
  await publishArticle(app, 'Moved');
  expect(await ended(webhook.id)).toMatchObject({ state: 'failed', answerStatus: 307 });
  expect(receiver.at('/elsewhere')).toEqual([]);
});

it('waits for no answer that drips in, and tries again', async () => {
  const { webhook } = await webhooks.add({ url: receiver.url('/drip') });
  receiver.answer('/drip', drip);
  await publishArticle(app, 'Drip');
  await receiver.until('/drip', 2);
  expect(await ended(webhook.id)).toMatchObject({ state: 'sent', attempts: 2 });
});

it('takes an endless body for an answer, and reads only its beginning', async () => {
  const { webhook } = await webhooks.add({ url: receiver.url('/endless') });
  receiver.answer('/endless', endless(404));
  await publishArticle(app, 'Endless');
  const failed = await ended(webhook.id);
  expect(failed).toMatchObject({ state: 'failed', answerStatus: 404 });
  expect(failed.answerText).toBe('x'.repeat(1_000));
});

it('tells of the changes of one second in one call, of each card the newest', async () => {
  const { webhook } = await webhooks.add({ url: receiver.url('/together') });
  const notices = new NoticeTable(app.strapi.db);
  const note = (documentId: string, event: string) =>
    app.strapi.db.transaction(async ({ trx }: { trx: Knex }) => {
      const told = { event, documentId, tags: [documentId] };
      const key = { uid: ARTICLE, documentId, locale: 'en' };
      const { now } = app.strapi.plugin('og-image').service('clock');
      const notice = { webhooks: [webhook.id], told };
      await notices.add(key, notice, now(), trx as Knex.Transaction);
    });
  await note('a', 'og-image.failed');
  await note('b', 'og-image.ready');
  await note('a', 'og-image.ready');
  const [call] = await receiver.until('/together', 1);
  if (call === undefined) throw new Error('There was no call.');
  expect(payloadOf(call).events.map(({ documentId, event }) => [documentId, event])).toEqual([
    ['b', 'og-image.ready'],
    ['a', 'og-image.ready'],
  ]);
  expect(payloadOf(call).tags).toEqual(['b', 'a']);
  await ended(webhook.id);
  expect(receiver.at('/together')).toHaveLength(1);
});

describe("a webhook of Strapi's own list", () => {
  it('keeps its events and its secret when it is edited there, and is called once', async () => {
    const { webhook, secret } = await webhooks.add({ url: receiver.url('/edited') });
    const admin = await app.createAdmin();
    const { body } = await admin.get(`/admin/webhooks/${webhook.id}`);
    const { url, events } = body.data;
    const edited = await admin.put(`/admin/webhooks/${webhook.id}`, {
      url,
      events,
      name: 'Renamed',
      headers: { 'X-Team': 'web' },
    });
    expect(edited.status).toBe(200);
    await publishArticle(app, 'Edited');
    const [call] = await receiver.until('/edited', 1);
    await ended(webhook.id);
    await sleep(1_000);
    expect(receiver.at('/edited')).toHaveLength(1);
    expect(call?.headers['x-team']).toBe('web');
    expect(call && isSigned(call, secret)).toBe(true);
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  it("is called for Strapi's events by Strapi, and for ours by the plugin, each once", async () => {
    const admin = await app.createAdmin();
    const made = await admin.post('/admin/webhooks', {
      name: 'Both',
      url: receiver.url('/both'),
      headers: {},
      events: ['entry.publish', 'og-image.ready'],
    });
    expect(made.status).toBe(201);
    await publishArticle(app, 'Both');
    await receiver.until('/both', 2);
    await ended(made.body.data.id);
    const calls = receiver.at('/both');
    expect(calls.map(({ headers }) => headers['x-strapi-event']).sort()).toEqual([
      'entry.publish',
      'og-image.ready',
    ]);
    // Nobody has made a secret for it.
    expect(calls.map(({ headers }) => headers['x-og-image-signature'])).toEqual([
      undefined,
      undefined,
    ]);
    expect(await shown(made.body.data.id)).toMatchObject({ isSigned: false });
  });

  it('is told nothing while it is switched off', async () => {
    const { webhook } = await webhooks.add({ url: receiver.url('/off') });
    const admin = await app.createAdmin();
    await admin.put(`/admin/webhooks/${webhook.id}`, {
      name: 'Off',
      url: receiver.url('/off'),
      headers: {},
      events: ['og-image.ready'],
      isEnabled: false,
    });
    const { webhook: on } = await webhooks.add({ url: receiver.url('/on') });
    await publishArticle(app, 'Off');
    await ended(on.id);
    expect(receiver.at('/off')).toEqual([]);
  });
});

it('tells of the end of a run, with its counts, whom it concerns', async () => {
  const { webhook, secret } = await webhooks.add({
    url: receiver.url('/runs'),
    events: ['og-image.run.finished'],
  });
  const runs = getService(app.strapi, 'runs');
  runs.start();
  const asker = { access: null, admin: null };
  await runs.create({ filter: {}, isDryRun: true }, asker);
  const { id } = await runs.create({ filter: { uids: [ARTICLE] } }, asker);
  const [call] = await receiver.until('/runs', 1);
  if (call === undefined) throw new Error('There was no call.');
  const published = (await app.cards()).length;
  const { events, tags } = payloadOf(call);
  expect(events).toEqual([
    {
      event: 'og-image.run.finished',
      run: {
        id,
        state: 'finished',
        counts: expect.objectContaining({ looked: published, failed: 0 }),
        startedAt: expect.any(String),
        endedAt: expect.any(String),
      },
      tags: [],
    },
  ]);
  expect(tags).toEqual([]);
  expect(isSigned(call, secret)).toBe(true);
  // The receiver has the call before its answer is stored, which the next test would see.
  await ended(webhook.id);
  await runs.stop();
});

it('costs a publish no statement where there are no webhooks', async () => {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => statements.push(sql);
  app.strapi.db.connection.on('query', listen);
  const documentId = await publishArticle(app, 'Quiet');
  await app.waitForCards((cards) =>
    cards.some((card) => card.targetDocumentId === documentId && card.state === 'ready'),
  );
  app.strapi.db.connection.removeListener('query', listen);
  expect(statements.some((sql) => sql.includes('og_image_cards'))).toBe(true);
  expect(statements.filter((sql) => /og_image_(?:notices|deliveries)/u.test(sql))).toEqual([]);
});

it('keeps secrets where no admin reads them, encrypted', async () => {
  const { webhook, secret } = await webhooks.add({ url: receiver.url('/secret') });
  const rows = await app.strapi.db.query('strapi::core-store').findMany();
  const kept = rows.find(({ key }: { key: string }) => key.endsWith(`.${webhook.id}`));
  expect(kept?.value).toContain('encrypted');
  expect(JSON.stringify(rows)).not.toContain(secret);
  await webhooks.remove(webhook.id);
  const after = await app.strapi.db.query('strapi::core-store').findMany();
  expect(JSON.stringify(after)).not.toContain('webhookSecrets');
});

describe('a secret that is replaced', () => {
  it('signs beside the new one until its time is over', async () => {
    const { webhook, secret } = await webhooks.add({ url: receiver.url('/rotated') });
    const second = await webhooks.rotate(webhook.id, { keepMs: 3_600_000 });
    expect(second.secret).toMatch(/^whsec_[\w-]{43}$/u);
    expect(isSigned(await tried(webhook.id, '/rotated'), second.secret, secret)).toBe(true);

    // The first secret ends no later than it was to, however often others follow it.
    const third = await webhooks.rotate(webhook.id, { keepMs: 7_200_000 });
    const call = await tried(webhook.id, '/rotated');
    expect(isSigned(call, third.secret, second.secret, secret)).toBe(true);

    const fourth = await webhooks.rotate(webhook.id, { keepMs: 1 });
    await sleep(50);
    expect(isSigned(await tried(webhook.id, '/rotated'), fourth.secret)).toBe(true);
  });

  it('ends at once where nothing of it is to be kept', async () => {
    const { webhook } = await webhooks.add({ url: receiver.url('/ended') });
    const { secret, oldUntil } = await webhooks.rotate(webhook.id, { keepMs: 0 });
    expect(oldUntil).toBeNull();
    expect(isSigned(await tried(webhook.id, '/ended'), secret)).toBe(true);
  });

  it('may be one that cannot be read any more', async () => {
    const { webhook } = await webhooks.add({ url: receiver.url('/unreadable') });
    const keys = app.strapi.config.get<string>('admin.secrets.encryptionKey');
    app.strapi.config.set('admin.secrets.encryptionKey', 'f'.repeat(32));
    try {
      expect(await webhooks.test(webhook.id)).toMatchObject({
        isOk: false,
        text: expect.stringContaining('og-image webhook rotate <id> --now'),
      });
      const { secret } = await webhooks.rotate(webhook.id, { keepMs: 0 });
      expect(isSigned(await tried(webhook.id, '/unreadable'), secret)).toBe(true);
    } finally {
      app.strapi.config.set('admin.secrets.encryptionKey', keys);
    }
  });

  it('gives way to none that can be guessed', async () => {
    const { webhook } = await webhooks.add({ url: receiver.url('/short') });
    const rotated = webhooks.rotate(webhook.id, { keepMs: 0, secret: 'too short' });
    await expect(rotated).rejects.toMatchObject({ code: 'OG_WEBHOOK_INVALID' });
    const unknown = webhooks.rotate('https://example.com/other', { keepMs: 0 });
    await expect(unknown).rejects.toMatchObject({ code: 'OG_WEBHOOK_UNKNOWN' });
  });
});

it('is added, given another secret, tried and removed from the command line', async () => {
  const run = (...words: string[]): Promise<{ code: number; out: string; said: string }> =>
    new Promise((resolve) => {
      const argv = [join(REPOSITORY, 'bin/og-image.js'), 'webhook', ...words];
      execFile(process.execPath, argv, { cwd: app.appDir }, (error, out, said) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, said });
      });
    });
  const url = receiver.url('/cli');
  const added = await run('add', url, '--event', 'og-image.ready');
  expect(added).toMatchObject({ code: 0 });
  const secretIn = (text: string) => /whsec_[\w-]{43}/u.exec(text)?.[0] ?? '';
  const rotated = await run('rotate', new URL(url).host, '--keep', '2h');
  expect(rotated.out).toContain('The old one signs them as well until');
  expect(await run('test', url)).toMatchObject({ code: 0, out: 'It answered 200.\n' });
  const [call] = receiver.at('/cli');
  expect(call && isSigned(call, secretIn(rotated.out), secretIn(added.out))).toBe(true);
  expect(call && payloadOf(call)).toMatchObject({
    events: [{ event: 'og-image.test', tags: [] }],
  });
  expect((await run('remove', url)).out).toContain('is removed.');
  const unknown = webhooks.remove(url);
  await expect(unknown).rejects.toMatchObject({ code: 'OG_WEBHOOK_UNKNOWN' });
}, 300_000);

it.each([
  [{ url: 'ftp://example.com' }, 'It begins with https:// or http://'],
  [{ url: 'example.com/hook' }, 'It begins with https:// or http://'],
  [{ url: 'https://me:secret@example.com' }, 'Use a header'],
  [{ url: 'https://example.com', events: ['og-image.redy'] }, 'Did you mean "og-image.ready"?'],
  [{ url: 'https://example.com', secret: 'too short' }, 'needs 32 at least'],
])('refuses %j, and says what to do', async (webhook, remedy) => {
  const added = webhooks.add(webhook);
  await expect(added).rejects.toMatchObject({
    code: 'OG_WEBHOOK_INVALID',
    message: expect.stringContaining(remedy),
  });
  expect(await webhooks.list()).toEqual([]);
});
