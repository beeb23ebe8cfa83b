import type { Page, Request, Route } from 'playwright-core';
import sharp from 'sharp';

import type { CardAnswer, CardView } from '../../server/src/contracts/api';
import { registerAdmin, restReader, type AdminRequest } from './harness/admin';
import { nextFrame, openBrowser, settled, signIn, type Browser } from './harness/browser';
import { CardField } from './harness/card-field';
import { journey } from './harness/journey';
import { describeInBrowser } from './harness/needs';
import { pickFile } from './harness/pick-file';
import { startPlayground, type Playground } from './harness/playground';
import { Previews } from './harness/previews';
import { until } from './harness/until';
import { uploadPicture } from './harness/upload-picture';

jest.setTimeout(150_000);

const ARTICLES = 'content-manager/collection-types/api::article.article';
const TITLE = 'The lighthouse that moved inland';
const COLOR = '#b3261e';
const PREVIEW = /\/og-image\/preview$/;

interface Article {
  readonly documentId: string;
  readonly title: string;
  readonly ogImage: Record<string, unknown> | null;
}

/** Holds the next preview up on its way to the server, until it is told to let it go. */
async function holdOne(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const hold = async (route: Route) => {
    await released;
    // The form may have given it up.
    await route.continue().catch(() => undefined);
  };
  await page.route(PREVIEW, hold, { times: 1 });
  return release;
}

// One editor's morning, from an empty form to the list view: each step stands on the one before.
describeInBrowser('an editor at work', () => {
  let playground: Playground;
  let browser: Browser;
  let admin: AdminRequest;
  let rest: <Answer>(path: string) => Promise<Answer>;
  let field: CardField;
  let previews: Previews;

  const step = journey(() => browser.page);
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    playground = await startPlayground();
    cleanUps.unshift(playground.stop);
    admin = await registerAdmin(playground.url);
    rest = await restReader(playground.url, admin);
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    field = new CardField(browser.page);
    previews = new Previews(browser.page);
    await signIn(browser.page, playground.url);
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  /** The list adds the locale to its address by itself, and begins anew. */
  const openList = async () => {
    await browser.page.goto(`${playground.url}/admin/${ARTICLES}`);
    await browser.page.waitForURL(/locale/);
  };
  const published = async (): Promise<Article[]> =>
    (await rest<{ data: Article[] }>('/api/articles?sort=title')).data;

  const cardOf = async (article: Article | undefined): Promise<CardView | null> => {
    const documentId = article?.documentId ?? '';
    const path = `/og-image/cards/api::article.article/${documentId}?locale=en`;
    return (await admin<CardAnswer>('GET', path)).data;
  };
  /** Waits until a card was found right later than it was before. */
  const redrawn = (article: Article | undefined, before: CardView | null | undefined) =>
    until(`${String(article?.title)} is redrawn`, async () => {
      const card = await cardOf(article);
      return card?.state === 'ready' && (card.updatedAt ?? '') > (before?.updatedAt ?? '');
    });

  step('sees the card while writing, before anything is saved', async () => {
    const { page } = browser;
    await openList();
    await page.getByRole('link', { name: 'Create new entry' }).first().click();
    await page.waitForURL(/\/create\?.*locale/);
    await page.getByLabel('title').fill(TITLE);
    await field.preview(TITLE).waitFor();
    const first = await field.redrawn(TITLE, null);
    expect(first).toMatch(/^data:image\/(jpeg|png);base64,/);

    await page.getByLabel('excerpt').fill('Four hundred metres in eleven nights, on soap.');
    expect(await field.redrawn(TITLE, first)).not.toBe(first);
    await field.storedCard.getByText('The card is drawn when the entry is published.').waitFor();
    expect(await field.storedCard.getByRole('button', { name: 'Regenerate' }).isDisabled()).toBe(
      true,
    );
  });

  step('asks for nothing while typing what the card does not show', async () => {
    const { page } = browser;
    const asked: string[] = [];
    const count = (request: Request) => {
      if (PREVIEW.test(request.url())) asked.push(request.url());
    };
    await previews.settled();
    page.on('request', count);
    await page.getByLabel('slug').fill('inland');
    await previews.settled();
    page.off('request', count);
    expect(asked).toEqual([]);
  });

  step('keeps the last picture when the server is out of reach, and tries again', async () => {
    const { page } = browser;
    await page.route(PREVIEW, (route) => route.abort());
    await page.getByLabel('title').fill('Unreachable');
    const alert = page.getByRole('alert').filter({ hasText: 'The server could not be reached' });
    await alert.waitFor();
    expect(await field.preview(TITLE).isVisible()).toBe(true);
    await alert.getByRole('button', { name: 'Try again' }).click();
    expect(await field.preview(TITLE).isVisible()).toBe(true);

    // From here on by itself.
    await page.unroute(PREVIEW);
    await field.preview('Unreachable').waitFor();
    expect(await alert.count()).toBe(0);
  });

  step('is told when drawing takes longer than usual', async () => {
    const { page } = browser;
    const release = await holdOne(page);
    await page.getByLabel('title').fill('Held');
    const slow = page.getByRole('status').getByText('Drawing takes longer than usual');
    await slow.waitFor();
    expect(await field.preview('Unreachable').isVisible()).toBe(true);
    release();
    await field.preview('Held').waitFor();
    expect(await slow.count()).toBe(0);
  });

  step('never goes back to an older picture when its answer comes late', async () => {
    const { page } = browser;
    const release = await holdOne(page);
    const asked = page.waitForRequest(PREVIEW);
    await page.getByLabel('title').fill('Overtaken');
    const late = settled(page, await asked);
    // Once it takes long, it gives way to what is newer.
    await page.getByLabel('title').fill(TITLE);
    await field.preview(TITLE).waitFor();
    release();
    await late;
    await nextFrame(page);
    expect(await field.preview(TITLE).isVisible()).toBe(true);
  });

  step('picks a template from pictures of this very article', async () => {
    await field.open('Look');
    await field.thumbnails.nth(2).waitFor();
    const before = await field.redrawn(TITLE, null);
    await field.template('Bold').check();
    await field.redrawn(TITLE, before);
    await browser.page.locator('figcaption', { hasText: 'Bold' }).waitFor();
  });

  step('picks a template with an option, which goes with the template', async () => {
    const { page } = browser;
    const bold = await field.redrawn(TITLE, null);
    await field.template('Pattern').check();
    const tiles = await field.redrawn(TITLE, bold);
    await page.getByRole('combobox', { name: 'Ornament' }).click();
    await page.getByRole('option', { name: 'Dots' }).click();
    await field.redrawn(TITLE, tiles);
    await field.template('Bold').check();
    await page.getByRole('combobox', { name: 'Ornament' }).waitFor({ state: 'detached' });
    await page.locator('figcaption', { hasText: 'Bold' }).waitFor();
  });

  step('is told how to write a colour, and sees the one that is right', async () => {
    const { page } = browser;
    await field.color.fill('blurple');
    await field.color.blur();
    await page.getByText('“blurple” is not a colour.').waitFor();

    const before = await field.redrawn(TITLE, null);
    await field.color.fill(COLOR);
    await field.color.blur();
    await field.redrawn(TITLE, before);
    expect(await page.getByText('is not a colour').count()).toBe(0);
  });

  step('publishes, and finds the finished card', async () => {
    const { page } = browser;
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const url = await field.ready();
    const response = await fetch(url);
    expect(response.status).toBe(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(bytes.byteLength).toBeLessThan(300_000);

    const [article] = await published();
    expect(article).toMatchObject({
      title: TITLE,
      ogImage: { url, width: 1200, height: 630, template: 'bold', brandColor: COLOR },
    });
  });

  step('has saved choices alone, never results', async () => {
    const [article] = await published();
    const path = `/${ARTICLES}/${article?.documentId ?? ''}`;
    const { data } = await admin<{ data: Article }>('GET', path);
    expect(data.ogImage).toEqual({ template: 'bold', brandColor: COLOR });
  });

  step('regenerates the card', async () => {
    const { page } = browser;
    const [article] = await published();
    const before = await cardOf(article);
    const answer = page.waitForResponse(/og-image\/cards\/regenerate/);
    await field.storedCard.getByRole('button', { name: 'Regenerate' }).click();
    expect(await (await answer).json()).toEqual({ data: { queued: 1, skipped: [] } });
    await redrawn(article, before);
    await field.ready();
  });

  const publish = async () => {
    const { page } = browser;
    const saved = page.waitForResponse((response) => response.url().includes('actions/publish'));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await saved;
  };
  const storedChoices = async (article: Article | undefined) => {
    const path = `/${ARTICLES}/${article?.documentId ?? ''}`;
    return (await admin<{ data: Article }>('GET', path)).data.ogImage;
  };
  const cardInRest = async (isAsWished: (card: Article['ogImage']) => boolean) =>
    until('the card is in REST', async () => isAsWished((await published())[0]?.ogImage ?? null));

  step(
    "corrects the card's words, seen in the side panel as well, and keeps the entry's",
    async () => {
      const { page } = browser;
      await page.reload();
      await field.preview(TITLE).waitFor();
      await field.open('Words');
      const box = page.getByRole('textbox', { name: 'Title on the card' });
      expect(await box.getAttribute('placeholder')).toBe(TITLE);
      await box.fill('The lighthouse');
      await field.preview('The lighthouse').waitFor();
      await field.panel.getByRole('img', { name: 'The lighthouse' }).waitFor();
      await publish();
      await cardInRest((card) => card?.['alt'] === 'The lighthouse');
      expect((await published())[0]?.title).toBe(TITLE);
      await box.fill('');
      await field.preview(TITLE).waitFor();
    },
  );

  step('puts another picture on the card, and sets its focal point by the keyboard', async () => {
    const { page } = browser;
    await uploadPicture(admin, 'harbour.png', { width: 900, height: 600, background: '#0f5c56' });
    await uploadPicture(admin, 'finished.png', { width: 1200, height: 630, background: '#b3261e' });
    await field.open('Look');
    const bold = await field.redrawn(TITLE, null);
    await field.template('Editorial').check();
    const plain = await field.redrawn(TITLE, bold);
    await field.open('Picture');
    expect(await field.picture('From the entry').isChecked()).toBe(true);
    await pickFile(browser.page, 'Choose from the media library', 'harbour.png');
    expect(await field.picture('harbour.png').isChecked()).toBe(true);
    await field.redrawn(TITLE, plain);
    const across = page.getByRole('slider', { name: 'Focal point from the left' });
    await across.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowUp');
    expect(await across.inputValue()).toBe('60');
    await publish();
    expect(await storedChoices((await published())[0])).toMatchObject({
      picture: { file: expect.any(String), focalPoint: { x: 60, y: 49 } },
    });
    await page.getByRole('button', { name: 'Picture' }).getByText('harbour.png').waitFor();
  });

  step('puts a finished picture in place of the card, which is served as it is', async () => {
    const { page } = browser;
    await pickFile(browser.page, 'Use a finished picture of my own', 'finished.png');
    await page.getByText('It suits every platform.').waitFor();
    await page.locator('figcaption', { hasText: 'Own picture' }).waitFor();
    await publish();
    await field.storedCard.getByText('Own picture', { exact: true }).waitFor();
    await cardInRest((card) => card?.['template'] === null && card['state'] === 'ready');
    await page.getByRole('checkbox', { name: 'Crop it to every size' }).click();
    await page.getByRole('button', { name: 'Remove' }).click();
    await field.picture('From the entry').check();
    await page.locator('figcaption', { hasText: 'Editorial' }).waitFor();
    await publish();
    await cardInRest((card) => card?.['template'] === 'editorial' && card['state'] === 'ready');
  });

  step('sees how the card looks where it is shared', async () => {
    const { page } = browser;
    await field.open('Share');
    await page.getByRole('heading', { name: 'WhatsApp' }).waitFor();
    await page.getByText('<meta property="og:image"').waitFor();
  });

  step('switches the card off, and on again', async () => {
    const { page } = browser;
    await page.getByRole('switch', { name: 'This entry has a social card' }).click();
    await publish();
    await cardInRest((card) => card === null);
    await page.getByRole('switch', { name: 'This entry has no social card' }).click();
    await publish();
    await cardInRest((card) => card?.['alt'] === TITLE && card['state'] === 'ready');
  });

  step('reads why the card changed, pins an older picture, and unpins it', async () => {
    const { page } = browser;
    const current = await field.ready();
    await page.getByLabel('title').fill('Renamed');
    await field.preview('Renamed').waitFor();
    await field.storedCard.getByText('Changed since it was published').waitFor();
    await publish();
    await cardInRest((card) => card?.['alt'] === 'Renamed' && card['url'] !== current);

    await field.open('Why did it change?');
    await field.pastPictures.nth(1).waitFor();
    const newest = field.pastPictures.first();
    await newest.getByText('Different: Title').waitFor();
    await newest.getByText(/^Published by /).waitFor();
    await newest.getByText('In use').waitFor();

    const before = field.pastPictures.nth(1);
    await before.getByRole('button', { name: 'Use this one again' }).click();
    await field.preview(TITLE).waitFor();
    await before.getByText('Pinned', { exact: true }).waitFor();
    await page.getByText('The card keeps this picture.').waitFor();
    await publish();
    await cardInRest((card) => card?.['url'] === current && card['alt'] === TITLE);
    await field.storedCard.getByText('Pinned', { exact: true }).waitFor();
    await field.pastPictures
      .first()
      .getByText(/older picture was pinned by/)
      .waitFor();

    await page.getByRole('button', { name: 'Follow the entry again' }).click();
    await field.preview('Renamed').waitFor();
    await page.getByLabel('title').fill(TITLE);
    await publish();
    await field.ready();
    await cardInRest((card) => card?.['alt'] === TITLE);
  });

  step('goes back to the defaults, and leaves no choice behind', async () => {
    const { page } = browser;
    await page.reload();
    await field.preview(TITLE).waitFor();
    const before = await field.redrawn(TITLE, null);
    await field.open('Look');
    await field.template('Editorial').check();
    await page.getByRole('button', { name: 'Use the default colour' }).click();
    await field.redrawn(TITLE, before);
    const saved = page.waitForResponse((response) => response.url().includes('actions/publish'));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const { data } = (await (await saved).json()) as { data: Article };
    expect(data.ogImage).toBeNull();
    await field.ready();
  });

  step('regenerates two articles from the list, and leaves out a draft among them', async () => {
    const { page } = browser;
    const second = { title: 'A second article', slug: 'second' };
    await admin('POST', `/${ARTICLES}/actions/publish`, second);
    const articles = await published();
    for (const article of articles) await redrawn(article, null);
    const before = await Promise.all(articles.map(cardOf));
    await admin('POST', `/${ARTICLES}`, { title: 'Only a draft', slug: 'draft' });

    await openList();
    for (const name of [TITLE, second.title, 'Only a draft']) {
      await page.getByRole('row', { name }).getByRole('checkbox').click();
    }
    const regenerate = page.getByRole('button', { name: 'Regenerate social cards' });
    const dialog = page.getByRole('dialog');
    const selected = dialog.getByText('The 3 selected entries');
    // Strapi shows actions once the browser is idle, which one without a screen need not tell.
    // Until then the action knows of what was selected before.
    await until('the dialog is of three entries', async () => {
      await nextFrame(page);
      if (!(await regenerate.isVisible())) return false;
      await regenerate.click();
      await dialog.getByRole('radio').first().waitFor();
      if (await selected.isVisible()) return true;
      await page.keyboard.press('Escape');
      return false;
    });
    await dialog.getByText('2 unchanged, none would be drawn').waitFor();
    await dialog.getByRole('checkbox').click();
    await dialog.getByText(/2 would be drawn/u).waitFor();
    await dialog.getByRole('button', { name: 'Start' }).click();
    await dialog.getByText(/2 drawn/u).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('The run over the social cards is done: 2 drawn, 0 failed.').waitFor();
    expect(articles).toHaveLength(2);
    for (const [index, article] of articles.entries()) await redrawn(article, before[index]);
  });

  step(
    'sees in the list how the cards stand, in one request, and finds those that failed',
    async () => {
      const { page } = browser;
      const asked: string[] = [];
      const listen = (request: Request) => {
        if (request.url().endsWith('/cards/states')) asked.push(request.postData() ?? '');
      };
      page.on('request', listen);
      await page.reload();
      const row = (name: string) => page.getByRole('row', { name });
      await row(TITLE).getByText('Ready').waitFor();
      await row('Only a draft').getByText('Not drawn yet').waitFor();
      page.off('request', listen);
      expect(asked).toHaveLength(1);
      const picture = row(TITLE).locator('img');
      await until('the thumbnail is there', () =>
        picture.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
      );

      await page.goto(
        `${playground.url}/admin/${ARTICLES}?filters[$and][0][__ogImage][$eq]=failed`,
      );
      await page.getByText('No content found').waitFor();
      await page.getByRole('button', { name: 'Social card is failed' }).click();
      await row(TITLE).waitFor();
    },
  );

  step("sees the pictures of the list under another of the server's names, too", async () => {
    const other = playground.url.replace('127.0.0.1', 'localhost');
    const elsewhere = await openBrowser(other);
    try {
      await signIn(elsewhere.page, other);
      await elsewhere.page.goto(`${other}/admin/${ARTICLES}`);
      const picture = elsewhere.page.getByRole('row', { name: TITLE }).locator('img');
      await until('the thumbnail is there', () =>
        picture.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
      );
    } finally {
      await elsewhere.close();
    }
  });

  it('met no error that nobody caught', () => {
    expect(browser.crashes).toEqual([]);
  });
});
