import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { warningOf } from '../../server/src/contracts/warnings';
import { registerAdmin, type AdminRequest } from './harness/admin';
import { overflowing, seriousFindings } from './harness/axe';
import { openBrowser, signIn, type Browser } from './harness/browser';
import { CardField } from './harness/card-field';
import { EditForm } from './harness/edit-form';
import { FakeMakers, type MadePicture } from './harness/fake-makers';
import { journey } from './harness/journey';
import { MadeElsewhere } from './harness/made-elsewhere';
import { describeInBrowser, PLAYGROUND } from './harness/needs';
import { startPlayground, type Playground } from './harness/playground';

jest.setTimeout(150_000);

const ARTICLE = 'api::article.article';
const TITLE = 'The lighthouse that moved inland';
const COVERS = ['fjord-dawn.jpg', 'pine-fog.jpg', 'dunes.jpg'];

async function upload(admin: AdminRequest, name: string): Promise<MadePicture> {
  const bytes = await readFile(path.join(PLAYGROUND, 'content/covers', name));
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  const [file] = await admin<MadePicture[]>('POST', '/upload', form);
  if (file === undefined) throw new Error(`${name} was not uploaded.`);
  return file;
}

// The admin's side alone: the answers of those who make pictures are the fake's.
describeInBrowser('an editor who has pictures made elsewhere', () => {
  let playground: Playground;
  let browser: Browser;
  let fake: FakeMakers;
  let field: CardField;
  let elsewhere: MadeElsewhere;
  let form: EditForm;
  let documentId: string;

  const step = journey(() => browser.page);
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    playground = await startPlayground();
    cleanUps.unshift(playground.stop);
    const admin = await registerAdmin(playground.url);
    const pictures: MadePicture[] = [];
    for (const name of COVERS) pictures.push(await upload(admin, name));
    const { data } = await admin<{ data: { documentId: string } }>(
      'POST',
      `/content-manager/collection-types/${ARTICLE}`,
      { title: TITLE, slug: 'lighthouse' },
    );
    documentId = data.documentId;
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    fake = new FakeMakers(pictures);
    await fake.install(browser.page);
    field = new CardField(browser.page);
    elsewhere = new MadeElsewhere(browser.page);
    form = new EditForm(browser.page, playground.url);
    await signIn(browser.page, playground.url);
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  step('sees in the gallery what a service makes, and what it costs', async () => {
    await form.open(ARTICLE, documentId);
    await field.preview(TITLE).waitFor();
    await field.open('Look');
    const tile = field.template('Studio').locator('..');
    await tile.getByText('Made by a service').waitFor();
    await tile.getByText('about $0.02 a picture').waitFor();
  });

  step('sees a stand-in, and pays for nothing without a click', async () => {
    await field.template('Studio').check();
    await elsewhere.note(/^This is a stand-in\. Studio draws the card when you publish/).waitFor();
    await browser.page.getByText('12 of 200 this month').waitFor();
    expect(await elsewhere.button('Draw').textContent()).toContain('(about $0.02)');
    expect(fake.orders).toEqual([]);
  });

  step('has the card drawn, is told how it gets on, and sees it by itself', async () => {
    const standIn = await field.redrawn(TITLE, null);
    await elsewhere.button('Draw').click();
    await elsewhere.note('Waiting for Studio…').waitFor();
    await elsewhere.announced('Studio is making the picture…').waitFor({ state: 'attached' });
    await elsewhere.announced('The picture by Studio is there.').waitFor({ state: 'attached' });
    expect(await field.redrawn(TITLE, standIn)).not.toBe(standIn);
    expect(await elsewhere.button('Draw').count()).toBe(0);
    expect(fake.orders).toHaveLength(1);
    expect(fake.orders[0]).toMatchObject({ uid: ARTICLE, documentId, values: { title: TITLE } });
  });

  step('asks again where an answer was lost, and not where the picture is refused', async () => {
    fake.outcome = 'lost';
    await form.field('title').fill('Lost');
    await elsewhere.button('Draw').click();
    await elsewhere.note(/the answer did not arrive/).waitFor();
    fake.outcome = 'refused';
    await elsewhere.button('Ask again').click();
    await elsewhere.note(/^Studio will not make a picture of these words/).waitFor();
    expect(await elsewhere.button('Ask again').count()).toBe(0);
    fake.outcome = 'ready';
    await form.field('title').fill(TITLE);
    await field.preview(TITLE).waitFor();
  });

  step('is told who is stopped, and lets it go on', async () => {
    fake.stopped = 'The key is refused (401).';
    await form.open(ARTICLE, documentId);
    const alert = browser.page.getByText('AI is stopped: The key is refused (401).');
    await alert.waitFor();
    await browser.page.getByRole('button', { name: 'Try again' }).click();
    await browser.page.getByText('AI is asked for pictures again.').waitFor();
    await alert.waitFor({ state: 'detached' });
  });

  step('has a background made of words of their own', async () => {
    await field.open('Background');
    await elsewhere.choice('Made by AI').click();
    const before = await field.redrawn(TITLE, null);
    await elsewhere.prompt.waitFor();
    expect(await elsewhere.prompt.inputValue()).toContain(TITLE);
    await elsewhere.note(/^The prompt is sent to AI\./).waitFor();
    const paid = fake.orders.length;
    await elsewhere.prompt.fill('Mist over the marsh');
    await elsewhere.note('19 of 4000 characters').waitFor();
    await elsewhere.button('Make a background').click();
    await elsewhere.backgrounds.first().waitFor();
    expect(await field.redrawn(TITLE, before)).not.toBe(before);
    expect(fake.orders.slice(paid)).toMatchObject([
      { choices: { background: { prompt: 'Mist over the marsh' } } },
    ]);
    expect(await elsewhere.backgrounds.first().isChecked()).toBe(true);
  });

  step('has another one made, and goes back to the first at no cost', async () => {
    const first = await field.redrawn(TITLE, null);
    await elsewhere.button('Another one').click();
    // Until it is there, there is no other one to ask for.
    await elsewhere.button('Make a background').waitFor();
    await elsewhere.button('Another one').waitFor();
    await elsewhere.backgrounds.nth(1).waitFor();
    const second = await field.redrawn(TITLE, first);
    const last = fake.orders.at(-1);
    expect(last?.choices?.background).toEqual({ prompt: 'Mist over the marsh', seed: 1 });
    const paid = fake.orders.length;
    await elsewhere.backgrounds.nth(1).check();
    expect(await field.redrawn(TITLE, second)).toBe(first);
    expect(fake.orders).toHaveLength(paid);
  });

  step('keeps the picture while a new prompt is written, or the title changes', async () => {
    const picture = await field.redrawn(TITLE, null);
    await elsewhere.prompt.fill('Rain');
    await elsewhere.note(/^The card keeps its background until/).waitFor();
    expect(await field.redrawn(TITLE, null)).toBe(picture);
    await browser.page.getByRole('button', { name: 'Use the title’s new words' }).click();
    expect(await elsewhere.prompt.inputValue()).toContain(TITLE);
    await elsewhere.prompt.fill('Mist over the marsh');
    expect(await elsewhere.note(/^The card keeps its background until/).count()).toBe(0);
  });

  step('is told that the month is used up, and offered nothing that cannot be had', async () => {
    fake.trouble = warningOf('OG_ORDER_OVER_LIMIT', { maker: 'AI', limit: 200 });
    fake.used = 200;
    await form.field('title').fill('Over');
    await elsewhere.note('This month’s pictures are used up').waitFor();
    await elsewhere.prompt.fill('Snow');
    await elsewhere.note(/^The card keeps its background until/).waitFor();
    expect(await elsewhere.button('Another one').count()).toBe(0);
    expect(await elsewhere.button('Make a background').count()).toBe(0);
  });

  step('turns back to the template’s own background, and again to the one they had', async () => {
    fake.trouble = null;
    await elsewhere.choice('The template’s own').click();
    await elsewhere.prompt.waitFor({ state: 'detached' });
    await field.preview('Over').waitFor();
    expect(await elsewhere.choice('No AI background').count()).toBe(0);
    await elsewhere.choice('Made by AI').click();
    expect(await elsewhere.prompt.inputValue()).toBe('Mist over the marsh');
  });

  step('meets nothing that assistive technology stumbles over, or that is too wide', async () => {
    const { page } = browser;
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 1800 });
    expect(await overflowing(page)).toEqual([]);
    expect(browser.crashes).toEqual([]);
  });
});
