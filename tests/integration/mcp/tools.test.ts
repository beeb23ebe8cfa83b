import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { getService } from '../../../server/src/service';
import { bootApp, documentsOf, publishArticle, type App, type Permission } from '../harness';

const ARTICLE = 'api::article.article';
const EXPLORER = 'plugin::content-manager.explorer';

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { type: string; text?: string; data?: string; mimeType?: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
}

let app: App;
let documentId: string;

beforeAll(async () => {
  app = await bootApp({
    withGraphql: false,
    pluginConfig: { queue: { pollMs: 200 }, formats: ['square'] },
    serverConfig: { mcp: { enabled: true } },
  });
  documentId = await publishArticle(app, 'A lamp');
  const data = { title: 'A lamp', ogImage: { template: 'bold', brandColor: '#b91c1c' } };
  await documentsOf(app, ARTICLE).update({ documentId, data });
  await documentsOf(app, ARTICLE).publish({ documentId });
  await app.waitForCards((all) => all.every(({ state }) => state === 'ready'));
});

afterAll(() => app.destroy());

/** An agent with a token of an administrator's, as Strapi's own MCP server lets it in. */
async function agent(permissions: readonly Permission[]) {
  const { id } = await app.createAdmin(permissions);
  const user = await app.strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: ['roles'] });
  const token = await app.strapi.service('admin::api-token-admin').create(
    {
      name: `agent ${id}`,
      description: '',
      lifespan: null,
      kind: 'admin',
      adminUserOwner: id,
      adminPermissions: permissions.map((permission) => ({
        properties: {},
        conditions: [],
        ...permission,
      })),
    },
    user,
  );
  const ask = async (
    method: string,
    params: object,
  ): Promise<{ result?: unknown; error?: unknown }> => {
    const answer = await fetch(`${app.url}/mcp`, {
      method: 'POST',
      headers: {
        connection: 'close',
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization: `Bearer ${token.accessKey}`,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const text = await answer.text();
    const json = text.startsWith('{') ? text : (/^data: (.*)$/mu.exec(text)?.[1] ?? '{}');
    return JSON.parse(json);
  };
  return {
    tools: async () => {
      const { result } = await ask('tools/list', {});
      const { tools } = result as { tools: { name: string }[] };
      return tools.map(({ name }) => name).filter((name) => name.startsWith('og_image'));
    },
    call: async (name: string, args: object): Promise<Result> => {
      const { result, error } = await ask('tools/call', { name, arguments: args });
      if (result === undefined) throw new Error(JSON.stringify(error));
      return result as Result;
    },
  };
}

const READ = { action: 'plugin::og-image.read' };
const REGENERATE = { action: 'plugin::og-image.regenerate' };
const entry = (action: string, fields: string[]) => ({
  action: `${EXPLORER}.${action}`,
  subject: ARTICLE,
  properties: { fields, locales: ['en'] },
});
const ALL = ['title', 'excerpt', 'body', 'cover', 'author', 'category', 'ogImage'];

describe("agents' tools", () => {
  it('are there for who has the rights', async () => {
    expect(await (await agent([READ])).tools()).toEqual(['og_image_status', 'og_image_preview']);
    expect(await (await agent([REGENERATE])).tools()).toEqual(['og_image_regenerate']);
  });

  it('tell how cards stand, of what the asker may read', async () => {
    const reader = await agent([READ, entry('read', ALL)]);
    const { structuredContent } = await reader.call('og_image_status', {});
    expect(structuredContent).toMatchObject({
      card: null,
      types: [{ uid: ARTICLE, locale: 'en', states: { ready: 1, failed: 0 } }],
    });
    const one = await reader.call('og_image_status', { uid: ARTICLE, documentId });
    expect(one.structuredContent).toMatchObject({
      card: { state: 'ready', alt: 'A lamp', template: 'bold', width: 1200, error: null },
    });
    const stranger = await agent([READ]);
    expect((await stranger.call('og_image_status', {})).structuredContent).toMatchObject({
      types: [],
    });
    const refused = await stranger.call('og_image_status', { uid: ARTICLE, documentId });
    expect(refused.isError).toBe(true);
    expect(refused.content[0]?.text).toContain('OG_DOCUMENT_NOT_FOUND');
  });

  it('show the card of a draft, as its editor chose it, in every format', async () => {
    const reader = await agent([READ, entry('read', ALL)]);
    const { content, structuredContent } = await reader.call('og_image_preview', {
      uid: ARTICLE,
      documentId,
      format: 'square',
    });
    expect(structuredContent).toMatchObject({ width: 1200, height: 1200, template: 'bold' });
    const picture = content.find(({ type }) => type === 'image');
    expect(picture?.mimeType).toMatch(/^image\/(?:png|jpeg)$/u);
    // The preview is the card.
    const [stored] = await app.strapi.db
      .query('plugin::og-image.render')
      .findMany({ where: { format: 'square' }, orderBy: { id: 'desc' }, populate: ['file'] });
    const bytes = await readFile(join(app.appDir, 'public', stored.file.url));
    expect(Buffer.from(picture?.data ?? '', 'base64').equals(bytes)).toBe(true);
    const none = await reader.call('og_image_preview', { uid: ARTICLE, documentId: 'none' });
    expect(none.content[0]?.text).toContain('OG_DOCUMENT_NOT_FOUND');
  });

  it('have cards drawn anew by a run, of what the asker may update', async () => {
    const args = { uid: ARTICLE, documentIds: [documentId], force: true };
    const reader = await agent([REGENERATE, entry('read', ALL)]);
    const passedOver = await reader.call('og_image_regenerate', args);
    expect(passedOver.structuredContent).toMatchObject({
      state: 'finished',
      counts: { looked: 1, drawn: 0, skipped: 1 },
    });
    const [before] = await app.cards();
    const writer = await agent([REGENERATE, entry('read', ALL), entry('update', ALL)]);
    const counted = await writer.call('og_image_regenerate', { ...args, dryRun: true });
    expect(counted.structuredContent).toMatchObject({
      state: 'finished',
      dryRun: true,
      counts: { looked: 1, drawing: 1 },
    });
    const { structuredContent } = await writer.call('og_image_regenerate', args);
    expect(structuredContent).toMatchObject({ dryRun: false, problem: null });
    const [after] = await app.waitForCards((all) =>
      all.every(({ state, revision }) => state === 'ready' && revision > (before?.revision ?? 0)),
    );
    expect(after?.revision).toBe((before?.revision ?? 0) + 1);

    const { run } = structuredContent as { run: string };
    const asked = await writer.call('og_image_regenerate', { run });
    expect(asked.structuredContent).toMatchObject({
      run,
      state: 'finished',
      counts: { looked: 1, drawn: 1, failed: 0 },
    });
    // Asking has started none.
    expect(await getService(app.strapi, 'runs').latest()).toHaveLength(3);
  });

  it('say what is wrong with what they were asked for', async () => {
    const writer = await agent([REGENERATE, entry('read', ALL), entry('update', ALL)]);
    const refused = async (args: object) => {
      const { isError, content } = await writer.call('og_image_regenerate', args);
      return isError === true ? content[0]?.text : null;
    };
    expect(await refused({ documentIds: [documentId] })).toContain('OG_CONTENT_TYPE_UNKNOWN');
    expect(await refused({ uid: 'api::nothing.nothing' })).toContain('OG_CONTENT_TYPE_UNKNOWN');
    expect(await refused({ run: 'none' })).toContain('OG_RUN_UNKNOWN');
  });
});
