import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bootApp, documentsOf, type App, type Schema } from '../harness';

const FIELD = 'plugin::og-image.og-image';

const WRONG: Schema = {
  kind: 'collectionType',
  collectionName: 'wrongs',
  info: { singularName: 'wrong', pluralName: 'wrongs', displayName: 'Wrong' },
  options: { draftAndPublish: true },
  attributes: {
    title: { type: 'string' },
    ogImage: { type: 'customField', customField: FIELD, options: { title: 'titel' } },
  },
};

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

beforeAll(async () => {
  app = await bootApp({
    contentTypes: [WRONG, ODD],
    pluginConfig: {
      brand: { colour: 'red' },
      template: 'editoriall',
      queue: { concurrency: 0 },
      fonts: [
        { file: './fonts/nowhere.ttf', family: 'Acme' },
        { file: 'config/server.json', family: 'Acme' },
      ],
    },
    files: { 'config/logger.js': LOGGER },
  });
}, 180_000);

afterAll(() => app.destroy());

it.each([
  ['an option that is none', '"brand.colour" is no option of this plugin', 'Did you mean "color"?'],
  ['an option out of bounds', '"queue.concurrency" is 0', 'The default stands in for it'],
  ['a font that is not there', './fonts/nowhere.ttf', 'there is no '],
  ['a font that is none', 'config/server.json', 'it is no font. Give a TTF'],
  ['a default template that is none', 'There is no template "editoriall"', '"editorial" stands in'],
  ['a mapping to nothing', 'takes its title from "titel"', 'Did you mean "title"?'],
  ['a field option that is none', 'has an option "titel"', 'Did you mean "title"?'],
  ['a template that is none', 'There is no template "boldd"', '"bold"'],
])('boots with %s, and names it and the nearest right one', async (_name, problem, remedy) => {
  const log = await readFile(join(app.appDir, '.tmp/log.txt'), 'utf8');
  const lines = log.replaceAll('\\"', '"').split('\n');
  expect(lines.find((line) => line.includes(problem))).toContain(remedy);
});

it('says on the card why a wrong mapping draws nothing, and publishes all the same', async () => {
  const wrongs = documentsOf(app, 'api::wrong.wrong');
  const { documentId } = await wrongs.create({ data: { title: 'T' } });
  await wrongs.publish({ documentId });
  const [card] = await app.waitForCards((cards) => cards[0]?.state === 'failed');
  expect(card).toMatchObject({
    errorCode: 'OG_MAPPING_INVALID',
    errorMessage: expect.stringContaining('Did you mean "title"?'),
  });
  expect(await wrongs.findOne({ documentId, status: 'published' })).not.toBeNull();
});
