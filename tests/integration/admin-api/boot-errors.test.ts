import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { plainTemplate } from '../../fixtures/own-templates';
import { bootApp, documentsOf, type App, type Schema } from '../harness';

const FIELD = 'plugin::og-image.og-image';

const WRONG: Schema = {
  kind: 'collectionType',
  collectionName: 'wrongs',
  info: { singularName: 'wrong', pluralName: 'wrongs', displayName: 'Wrong' },
  options: { draftAndPublish: true },
  attributes: {
    title: { type: 'string' },
    author: { type: 'string' },
    ogImage: {
      type: 'customField',
      customField: FIELD,
      options: { title: 'titel', author: 'autor.name' },
    },
  },
};

const ODD_UID = 'api::odd.odd';

const ODD: Schema = {
  kind: 'collectionType',
  collectionName: 'odds',
  info: { singularName: 'odd', pluralName: 'odds', displayName: 'Odd' },
  options: { draftAndPublish: true },
  attributes: {
    title: { type: 'string' },
    ogImage: {
      type: 'customField',
      customField: FIELD,
      options: { titel: 'title', template: 'boldd' },
    },
  },
};

/** What operators read, in a file. */
const LOGGER = `
const { transports } = require('winston');
const filename = require('node:path').join(__dirname, '../.tmp/log.txt');
module.exports = { transports: [new transports.File({ filename })] };
`;

let app: App;

/** The log's lines with a text, once there is one: the logger writes them in its own time. */
async function linesWith(text: string): Promise<string[]> {
  for (let tries = 0; ; tries += 1) {
    const log = await readFile(join(app.appDir, '.tmp/log.txt'), 'utf8');
    const lines = log.replaceAll('\\"', '"').split('\n');
    const found = lines.filter((line) => line.includes(text));
    if (found.length > 0 || tries === 100) return found;
    await sleep(50);
  }
}

beforeAll(async () => {
  app = await bootApp({
    contentTypes: [WRONG, ODD],
    pluginConfig: {
      brand: { colour: 'red', logo: './content/nowhere.svg' },
      template: 'editoriall',
      queue: { concurrency: 0 },
      designs: [
        { name: 'news', label: 'News', template: 'spotlite' },
        { name: 'notes', label: 'Notes', template: 'docs', overlay: './content/none.svg' },
      ],
      rules: [{ template: 'nwes' }, { template: 'news', type: ODD_UID, where: { tilte: 'T' } }],
      fonts: [
        { file: './fonts/nowhere.ttf', family: 'Acme' },
        { file: 'config/server.json', family: 'Acme' },
      ],
    },
    serverConfig: { logger: { config: { level: 'warn' }, updates: { enabled: false } } },
    files: {
      'config/logger.js': LOGGER,
      'tsconfig.json': '{\n  "compilerOptions": {}\n}',
      'src/og-templates/mine.tsx': plainTemplate(),
    },
  });
}, 180_000);

afterAll(() => app.destroy());

it.each([
  ['an option that is none', '"brand.colour" is no option of this plugin', 'Did you mean "color"?'],
  ['an option out of bounds', '"queue.concurrency" is 0', 'The default stands in for it'],
  ['a font that is not there', './fonts/nowhere.ttf', 'there is no '],
  ['a font that is none', 'config/server.json', 'it is no font. Give a TTF'],
  ['a default template that is none', 'There is no template "editoriall"', '"editorial" stands in'],
  ['settings without JSX', 'tsconfig.json:2 lets no template in .tsx', 'Add "jsx": "react-jsx"'],
  ['a logo that is not there', 'content/nowhere.svg', 'change "brand.logo"'],
  ['a design of no template', 'the design "news" is based on', 'Did you mean "spotlight"?'],
  ['an overlay that is not there', 'the overlay none.svg of the design', 'change "designs"'],
  ['a rule for no template', 'there is no template "nwes"', 'Did you mean "news"?'],
  ['a rule that asks for nothing', 'passed over for api::odd.odd', 'Did you mean "title"?'],
  ['a mapping to nothing', 'takes its title from "titel"', 'Did you mean "title"?'],
  ['a field option that is none', 'has an option "titel"', 'Did you mean "title"?'],
  ['a template that is none', 'There is no template "boldd"', '"bold"'],
])('boots with %s, and names it and the nearest right one', async (_name, problem, remedy) => {
  expect((await linesWith(problem))[0]).toContain(remedy);
});

it.each([
  ['src/api/wrong/content-types/wrong/schema.json', ['"titel"', '"autor.name"']],
  ['src/api/odd/content-types/odd/schema.json', ['an option "titel"', 'template "boldd"']],
])('tells all that is wrong in %s on one line', async (file, problems) => {
  const [line, ...others] = await linesWith(file);
  for (const problem of problems) expect(line).toContain(problem);
  expect(others).toEqual([]);
});

it('draws cards by the default template where their content type names one that is not there', async () => {
  const { documentId } = await documentsOf(app, ODD_UID).create({ data: { title: 'T' } });
  await documentsOf(app, ODD_UID).publish({ documentId });
  const isReady = (card: { state: string; targetUid: string }) =>
    card.targetUid === ODD_UID && card.state === 'ready';
  await app.waitForCards((cards) => cards.some(isReady));
});

it('says a wrong mapping once in the log, however many cards fail with it', async () => {
  const wrongs = documentsOf(app, 'api::wrong.wrong');
  for (const title of ['One', 'Two', 'Three']) {
    await wrongs.publish({ documentId: (await wrongs.create({ data: { title } })).documentId });
  }
  const failed = (cards: readonly { errorCode: string | null }[]) =>
    cards.filter(({ errorCode }) => errorCode === 'OG_MAPPING_INVALID').length;
  await app.waitForCards((cards) => failed(cards) === 3);
  expect(await linesWith('"titel", but')).toHaveLength(1);
});

it('tells what is wrong to whoever may change the content type, and to no other editor', async () => {
  const read = { action: 'plugin::og-image.read' };
  const builder = { action: 'plugin::content-type-builder.read' };
  const problems = async (...role: { action: string }[]) => {
    const admin = await app.createAdmin(role);
    const { body } = await admin.get('/og-image/templates?uid=api::wrong.wrong');
    return body.data.problems;
  };
  expect(await problems(read, builder)).toEqual([
    expect.stringContaining('no attribute "titel"'),
    expect.stringContaining('no attribute "autor"'),
    expect.stringContaining('the design "news"'),
  ]);
  expect(await problems(read)).toEqual([]);
});

it('says once in the log what a card lacks, also when it is drawn again', async () => {
  const odds = documentsOf(app, ODD_UID);
  const { documentId } = await odds.create({ data: { title: 'Aksara ꦗꦮ' } });
  await odds.publish({ documentId });
  const drawnAfter = async (revision: number) => {
    const isDrawn = (card: { targetDocumentId: string; state: string; revision: number }) =>
      card.targetDocumentId === documentId && card.state === 'ready' && card.revision > revision;
    const cards = await app.waitForCards((all) => all.some(isDrawn));
    return cards.find(isDrawn)?.revision ?? 0;
  };
  const first = await drawnAfter(0);
  const told = await linesWith(`the card of api::odd.odd ${documentId}`);
  expect(told).toEqual([expect.stringContaining('ꦗ')]);
  const admin = await app.createAdmin();
  await admin.post('/og-image/cards/regenerate', {
    uid: ODD_UID,
    documentIds: [documentId],
  });
  await drawnAfter(first);
  expect(await linesWith(`the card of api::odd.odd ${documentId}`)).toEqual(told);
});

it('names no path in the preview and in the stored card', async () => {
  const admin = await app.createAdmin();
  const uid = 'api::wrong.wrong';
  const failed = (card: { state: string }) => card.state === 'failed';
  const card = (await app.waitForCards((cards) => cards.some(failed))).find(failed);
  const stored = await admin.get(`/og-image/cards/${uid}/${String(card?.targetDocumentId)}`);
  const preview = await admin.post('/og-image/preview', { uid, values: { title: 'T' } });
  for (const error of [stored.body.data.error, preview.body.error]) {
    expect(error.message).toContain('put right in the Content-Type Builder');
    expect(error.message).not.toContain('titel');
  }
});

it('says on the card why a wrong mapping draws nothing, and publishes all the same', async () => {
  const wrongs = documentsOf(app, 'api::wrong.wrong');
  const { documentId } = await wrongs.create({ data: { title: 'T' } });
  await wrongs.publish({ documentId });
  const cards = await app.waitForCards((all) =>
    all.some((each) => each.targetDocumentId === documentId && each.state === 'failed'),
  );
  const card = cards.find((each) => each.targetDocumentId === documentId);
  expect(card).toMatchObject({
    errorCode: 'OG_MAPPING_INVALID',
    errorMessage: expect.stringContaining('Did you mean "title"?'),
  });
  expect(await wrongs.findOne({ documentId, status: 'published' })).not.toBeNull();
});
