import type { OrderRequest } from '../../server/src/contracts/api';
import { registerAdmin, type AdminRequest } from './harness/admin';
import { overflowing, seriousFindings } from './harness/axe';
import { openBrowser, signIn, type Browser } from './harness/browser';
import { CardField } from './harness/card-field';
import { charged, DemoMakers } from './harness/demo-makers';
import { EditForm } from './harness/edit-form';
import { journey } from './harness/journey';
import { MadeElsewhere } from './harness/made-elsewhere';
import { describeInBrowser } from './harness/needs';
import { pixelOf } from './harness/pixel';
import { startPlayground, type Playground } from './harness/playground';

jest.setTimeout(150_000);

const ARTICLE = 'api::article.article';
const TITLE = 'The lighthouse that moved inland';
/** What the preview's alternative text says of a card over a picture that was made. */
const OVER_AI = `${TITLE} (background made by AI)`;
const REFUSED = 'A forbidden lighthouse';
const PROMPT = 'Mist over the marsh';
const MONTHLY_LIMIT = 5;

/** Where the service's postcards have nothing but paper, and the colour of that. */
const PAPER = { left: 600, top: 180, color: [251, 243, 225] };

describeInBrowser('an editor who has pictures made elsewhere', () => {
  let playground: Playground;
  let admin: AdminRequest;
  let browser: Browser;
  let makers: DemoMakers;
  let field: CardField;
  let elsewhere: MadeElsewhere;
  let form: EditForm;
  let documentId: string;
  const orders: OrderRequest[] = [];

  const step = journey(() => browser.page);
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    makers = await DemoMakers.start();
    cleanUps.unshift(makers.stop);
    playground = await startPlayground({ variables: makers.variables(MONTHLY_LIMIT) });
    cleanUps.unshift(playground.stop);
    admin = await registerAdmin(playground.url);
    const { data } = await admin<{ data: { documentId: string } }>(
      'POST',
      `/content-manager/collection-types/${ARTICLE}`,
      { title: TITLE, slug: 'lighthouse' },
    );
    documentId = data.documentId;
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    browser.page.on('request', (request) => {
      if (/\/og-image\/orders$/.test(request.url())) {
        orders.push(request.postDataJSON() as OrderRequest);
      }
    });
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
    const tile = field.template('Postcards').locator('..');
    await tile.getByText('Made by a service').waitFor();
    await tile.getByText('about $0.02 a picture').waitFor();
  });

  step('sees a stand-in, and pays for nothing without a click', async () => {
    await field.template('Postcards').check();
    const note = /^This is a stand-in\. Postcards draws the card when you publish/;
    await elsewhere.note(note).waitFor();
    await browser.page.getByText('0 of 5 this month').waitFor();
    expect(await elsewhere.button('Draw').textContent()).toContain('(about $0.02)');
    const standIn = await field.redrawn(TITLE, null);
    expect(await pixelOf(standIn, PAPER.left, PAPER.top)).not.toEqual(nearly(PAPER.color));
    expect(orders).toEqual([]);
    expect(await charged(admin)).toEqual({ service: 0, background: 0 });
  });

  step('has the card drawn, is told how it gets on, and sees it by itself', async () => {
    const standIn = await field.redrawn(TITLE, null);
    await elsewhere.button('Draw').click();
    await elsewhere.note(/^(Waiting for Postcards|Postcards is making)/).waitFor();
    await elsewhere.announced('Postcards is making the picture…').waitFor({ state: 'attached' });
    await elsewhere.announced('The picture by Postcards is there.').waitFor({ state: 'attached' });
    const drawn = await field.redrawn(TITLE, standIn);
    expect(await pixelOf(drawn, PAPER.left, PAPER.top)).toEqual(nearly(PAPER.color));
    expect(await elsewhere.button('Draw').count()).toBe(0);
    expect(orders).toMatchObject([{ uid: ARTICLE, documentId, values: { title: TITLE } }]);
    expect(await charged(admin)).toEqual({ service: 1, background: 0 });
  });

  step('is told in words that the service refuses a title, and not offered it again', async () => {
    await form.field('title').fill(REFUSED);
    await field.preview(REFUSED).waitFor();
    await elsewhere.button('Draw').click();
    await elsewhere.note(/^Postcards will not make a picture of these words/).waitFor();
    expect(await elsewhere.button('Draw').count()).toBe(0);
    expect(await elsewhere.button('Ask again').count()).toBe(0);
  });

  step('sees the picture of a title that was made before at once, at no cost', async () => {
    const { service } = await charged(admin);
    await form.field('title').fill(TITLE);
    const again = await field.redrawn(TITLE, null);
    expect(await pixelOf(again, PAPER.left, PAPER.top)).toEqual(nearly(PAPER.color));
    expect(await elsewhere.button('Draw').count()).toBe(0);
    expect((await charged(admin)).service).toBe(service);
  });

  step('is told who is stopped, and lets it go on, which makes what was asked for', async () => {
    await form.open(ARTICLE, documentId);
    await field.open('Background');
    await elsewhere.choice('Made by AI').click();
    await elsewhere.prompt.waitFor();
    expect(await elsewhere.prompt.inputValue()).toContain(TITLE);
    await elsewhere.note(/^The prompt is sent to Painter\./).waitFor();
    // No publish makes what an editor chose: whoever may use the model has it made here.
    await elsewhere.note(/^The chosen background has not been made .* Have Painter make/).waitFor();
    await elsewhere.prompt.fill(PROMPT);
    await elsewhere.note('19 of 4000 characters').waitFor();
    expect(await elsewhere.button('Make a background').textContent()).toContain('(about $0.04)');
    await elsewhere.button('Make a background').click();
    await elsewhere.note(/It answers 401: its key is not taken\./).waitFor();
    expect((await charged(admin)).background).toBe(0);
    await form.save();

    await makers.restartModel();
    await form.open(ARTICLE, documentId);
    await elsewhere.stopped('Painter').waitFor();
    await field.preview(TITLE).waitFor();
    await browser.page.getByRole('button', { name: 'Try again' }).click();
    await browser.page.getByText('Painter is asked for pictures again.').waitFor();
    await elsewhere.stopped('Painter').waitFor({ state: 'detached' });
    await field.open('Background');
    await elsewhere.backgrounds.first().waitFor();
    await field.preview(OVER_AI).waitFor();
    expect(await elsewhere.backgrounds.first().isChecked()).toBe(true);
    expect(orders.at(-1)?.choices).toMatchObject({ background: { prompt: PROMPT } });
    expect((await charged(admin)).background).toBe(1);
  });

  step('has another one made, and goes back to the first at no cost', async () => {
    const first = await field.redrawn(OVER_AI, null);
    await elsewhere.button('Another one').click();
    await elsewhere.backgrounds.nth(1).waitFor();
    await elsewhere.button('Another one').waitFor();
    const second = await field.redrawn(OVER_AI, first);
    expect(orders.at(-1)?.choices?.background).toEqual({ prompt: PROMPT, seed: 1 });
    const paid = orders.length;
    await elsewhere.backgrounds.nth(1).check();
    expect(await field.redrawn(OVER_AI, second)).toBe(first);
    expect(orders).toHaveLength(paid);
    expect((await charged(admin)).background).toBe(2);
  });

  step('keeps the picture while a new prompt is written', async () => {
    const picture = await field.redrawn(OVER_AI, null);
    await elsewhere.prompt.fill('Rain');
    await elsewhere.note(/^The card keeps its background until/).waitFor();
    expect(await field.redrawn(OVER_AI, null)).toBe(picture);
    await browser.page.getByRole('button', { name: 'Use the title’s new words' }).click();
    expect(await elsewhere.prompt.inputValue()).toContain(TITLE);
  });

  step('is told that an answer was lost, and asks again where they choose to', async () => {
    await elsewhere.prompt.fill('A harbour at dusk');
    await elsewhere.button('Make a background').click();
    await elsewhere.announced('Painter is making the picture…').waitFor({ state: 'attached' });
    await makers.restartModel();
    await elsewhere.note(/the answer did not arrive/).waitFor();
    await field.preview(TITLE).waitFor();
    expect((await charged(admin)).background).toBe(3);
    await elsewhere.button('Make a background').click();
    await elsewhere.backgrounds.nth(2).waitFor();
    await field.preview(OVER_AI).waitFor();
    expect((await charged(admin)).background).toBe(4);
  });

  step('is told in words that a prompt is refused, and not offered it again', async () => {
    await elsewhere.prompt.fill('A forbidden harbour');
    await elsewhere.button('Make a background').click();
    await elsewhere.note(/^Painter will not make a picture of these words/).waitFor();
    expect(await elsewhere.button('Make a background').count()).toBe(0);
    expect(await elsewhere.backgrounds.count()).toBe(3);
  });

  step('is told that the month is used up, and offered nothing that cannot be had', async () => {
    expect((await charged(admin)).background).toBe(MONTHLY_LIMIT);
    const paid = orders.length;
    await elsewhere.prompt.fill('Snow');
    await elsewhere.note('This month’s pictures are used up').waitFor();
    expect(await elsewhere.button('Another one').count()).toBe(0);
    expect(await elsewhere.button('Make a background').count()).toBe(0);
    await field.preview(TITLE).waitFor();
    await elsewhere.backgrounds.first().check();
    await field.preview(OVER_AI).waitFor();
    await browser.page.getByText('5 of 5 this month').waitFor();
    expect(orders).toHaveLength(paid);
  });

  step('turns back to the template’s own background, and again to the one they had', async () => {
    await elsewhere.choice('The template’s own').click();
    await elsewhere.prompt.waitFor({ state: 'detached' });
    expect(await elsewhere.choice('No AI background').count()).toBe(0);
    await elsewhere.choice('Made by AI').click();
    expect(await elsewhere.prompt.inputValue()).toBe('A harbour at dusk');
    await field.preview(OVER_AI).waitFor();
  });

  step('meets nothing that assistive technology stumbles over, or that is too wide', async () => {
    const { page } = browser;
    await field.open('Look');
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 1800 });
    expect(await overflowing(page)).toEqual([]);
    expect(browser.crashes).toEqual([]);
  });
});

/** A colour as it comes out of a JPEG. */
function nearly(color: readonly number[]): unknown {
  return color.map((value) => expect.closeTo(value, -1) as number);
}
