import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { templates } from '../../templates';
import { registerAdmin } from './harness/admin';
import { openBrowser, signIn, type Browser } from './harness/browser';
import { BuilderForm } from './harness/builder-form';
import { journey } from './harness/journey';
import { EditForm } from './harness/edit-form';
import { describeInBrowser } from './harness/needs';
import { NEWSROOM } from './harness/newsroom';
import { startPlayground, type Playground } from './harness/playground';
import { until } from './harness/until';

jest.setTimeout(150_000);

const WRITER = 'api::writer.writer';
const STORY = 'api::story.story';
const TOPIC = 'api::topic.topic';

/** The newsroom, with a field that somebody has written by hand, and not well. */
async function misspeltNewsroom(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'og-image-newsroom-'));
  await cp(NEWSROOM, folder, { recursive: true });
  const file = path.join(folder, 'api/topic/content-types/topic/schema.json');
  const schema = JSON.parse(await readFile(file, 'utf8')) as { attributes: object };
  const options = {
    title: 'nam',
    author: 'false',
    label: [''],
    template: 'fancy',
    templates: ['bold, spotlite'],
    formats: ['sqare'],
  };
  const card = { type: 'customField', customField: 'plugin::og-image.og-image', options };
  const attributes = { ...schema.attributes, title: { type: 'string' }, card };
  await writeFile(file, JSON.stringify({ ...schema, attributes }));
  return folder;
}

/** What editors of the playground may pick: a template and a design of its own, too. */
const GALLERY = [...templates.map(({ name }) => name), 'almanac', 'workbench'];

// A developer's hour, in a Strapi that runs as in development.
describeInBrowser('a developer at the Content-Type Builder', () => {
  let playground: Playground;
  let browser: Browser;
  let form: BuilderForm;

  const step = journey(() => browser.page);
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const newsroom = await misspeltNewsroom();
    cleanUps.unshift(() => rm(newsroom, { recursive: true, force: true }));
    playground = await startPlayground({ contentTypes: newsroom, editable: true });
    cleanUps.unshift(playground.stop);
    await registerAdmin(playground.url);
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    form = new BuilderForm(browser.page, playground.url);
    await signIn(browser.page, playground.url);
  }, 150_000);

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  /** The field as it stands in the content type's file. */
  const written = async (type: string, field: string): Promise<unknown> => {
    const folder = path.join(playground.contentTypes ?? '', `api/${type}/content-types/${type}`);
    const text = await readFile(path.join(folder, 'schema.json'), 'utf8');
    const { attributes } = JSON.parse(text) as { attributes: Record<string, unknown> };
    return attributes[field];
  };
  const says = (text: string) => form.dialog.getByText(text).waitFor();

  step('is told what would be drawn where nothing is said', async () => {
    await form.open(STORY);
    await form.edit('card');
    expect(await form.part('Label').getAttribute('placeholder')).toBe('');
    await form.dialog.getByRole('button', { name: 'Remove topics.name' }).click();
    expect(await form.part('Title').count()).toBe(1);
    await form.dialog.getByRole('button', { name: 'Show “Date” on the card' }).waitFor();
  });

  step('is told every wrong name with the nearest right one, and cannot take them', async () => {
    await form.dialog.getByRole('button', { name: 'Remove title', exact: true }).click();
    expect(await form.part('Title').getAttribute('placeholder')).toBe('Guessed: title');
    await form.name('Title', 'titel, seo.headline');
    await says('There is no attribute “titel”.');
    await form.dialog.getByRole('button', { name: 'Did you mean “title”?' }).waitFor();
    await form.name('Label', 'writer.nam');
    await says('api::writer.writer has no attribute “nam”.');
    await form.tab('Advanced settings');
    await form.dialog.getByLabel('Default brand colour').fill('notacolour');
    await says('“notacolour” is no colour.');
    await form.finish();
    // The form stays, with what is wrong.
    await form.tab('Basic settings');
    await says('There is no attribute “titel”.');
  });

  step('takes the nearest right names by a click, and others from the list', async () => {
    await form.dialog.getByRole('button', { name: 'Did you mean “title”?' }).click();
    await form.dialog.getByRole('button', { name: 'Did you mean “writer.name”?' }).click();
    await form.dialog.getByRole('button', { name: 'Remove seo.headline' }).click();
    await form.part('Title').fill('desc');
    await form.dialog.getByRole('option', { name: 'seo.description' }).click();
    await form.dialog.getByRole('button', { name: 'Leave “Author” off the card' }).click();
    await form.dialog.getByRole('combobox', { name: 'Pictures in the text' }).click();
    await browser.page.getByRole('option', { name: 'No', exact: true }).click();
    await form.dialog.getByLabel('Time zone').fill('Berlin');
    await says('“Berlin” is no time zone.');
    await form.dialog.getByRole('button', { name: 'Did you mean “Europe/Berlin”?' }).click();
    await form.tab('Advanced settings');
    await form.dialog.getByLabel('Default brand colour').fill('teal');
    await form.dialog.getByRole('combobox', { name: 'Default template' }).click();
    await browser.page.getByRole('option', { name: 'Bold' }).click();
    await form.dialog.getByRole('checkbox', { name: 'Spotlight' }).click();
    await form.finish();
    await form.dialog.waitFor({ state: 'hidden' });
  });

  step('finds clean JSON in the file, once Strapi is up again', async () => {
    await form.save();
    await until('the file is written', async () => {
      const field = (await written('story', 'card')) as { options: { title: unknown } };
      return Array.isArray(field.options.title);
    });
    expect(await written('story', 'card')).toEqual({
      type: 'customField',
      customField: 'plugin::og-image.og-image',
      options: {
        title: ['title', 'seo.description'],
        author: false,
        label: 'writer.name',
        picture: 'gallery',
        description: 'seo.description',
        date: false,
        bodyPicture: false,
        timeZone: 'Europe/Berlin',
        template: 'bold',
        templates: GALLERY.filter((name) => name !== 'spotlight'),
        brandColor: 'teal',
      },
      pluginOptions: { i18n: { localized: true } },
    });
    expect(browser.crashes).toEqual([]);
  });

  step('is told beside the field what somebody else has written wrong', async () => {
    await playground.restarted(1);
    await new EditForm(browser.page, playground.url).open(TOPIC);
    await browser.page.getByText('It takes its title from "nam"').waitFor();
    await browser.page.getByText('There is no template "spotlite".').waitFor();
    await browser.page.getByText(/card cannot be drawn before the options/).waitFor();
  });

  step('puts it right in the form', async () => {
    await form.open(TOPIC);
    await form.edit('card');
    await form.dialog.getByRole('button', { name: 'Did you mean “name”?' }).click();
    await form.dialog.getByRole('button', { name: 'Show “Author” on the card' }).waitFor();
    await form.finish();
    // What is wrong on the other side is not forgotten.
    await form.tab('Advanced settings');
    await says('There is no template “fancy”.');
    await form.dialog.getByRole('combobox', { name: 'Default template' }).click();
    await browser.page.getByRole('option', { name: 'Bold' }).click();
    await form.dialog.getByRole('button', { name: 'Did you mean “spotlight”?' }).click();
    await form.dialog.getByRole('button', { name: 'Remove sqare' }).click();
    await form.finish();
    await form.dialog.waitFor({ state: 'hidden' });
    await form.save();
    await until('the file is written', async () => {
      const field = (await written('topic', 'card')) as { options: { title: unknown } };
      return field.options.title === 'name';
    });
    expect(await written('topic', 'card')).toMatchObject({
      options: { title: 'name', author: false, template: 'bold', templates: ['bold', 'spotlight'] },
    });
    const { options } = (await written('topic', 'card')) as { options: object };
    expect(Object.keys(options).sort()).toEqual(['author', 'template', 'templates', 'title']);
  });

  step('gives another content type the field, and no options where nothing was said', async () => {
    await playground.restarted(2);
    await form.open(WRITER);
    await form.addCard();
    await form.nameOfField.fill('card');
    await form.name('Title', 'name');
    await form.dialog.getByRole('button', { name: 'Remove name' }).click();
    await form.finish();
    await form.dialog.waitFor({ state: 'hidden' });
    await form.save();
    await until('the file is written', async () => (await written('writer', 'card')) !== undefined);
    expect(await written('writer', 'card')).toEqual({
      type: 'customField',
      customField: 'plugin::og-image.og-image',
    });
    expect(browser.crashes).toEqual([]);
  });
});
