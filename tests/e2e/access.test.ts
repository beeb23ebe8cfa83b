import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { person, registerAdmin, type AdminRequest } from './harness/admin';
import { overflowing, seriousFindings } from './harness/axe';
import { openBrowser, signIn, type Browser } from './harness/browser';
import { CardField } from './harness/card-field';
import { journey } from './harness/journey';
import { describeInBrowser } from './harness/needs';
import { startPlayground, type Playground } from './harness/playground';
import { Previews } from './harness/previews';

jest.setTimeout(120_000);

const ARTICLE = 'api::article.article';
const TITLE = 'The lighthouse that moved inland';
/** As long as a title may be, of the widest words. */
const LONG = 'MAMMOTH WINDOWS '.repeat(20).slice(0, 300).trim();

/** Where to keep pictures of the states that are looked at; nowhere, unless it is named. */
const SHOTS = process.env['OG_IMAGE_SHOTS'];

/** Each width, and each theme, at least once for what is shown. */
const PAIRS = [
  { width: 1440, theme: 'light' },
  { width: 1024, theme: 'dark' },
  { width: 390, theme: 'light' },
] as const;

type Theme = 'light' | 'dark';

// One article in all states of the field, as different people meet it.
describeInBrowser('everybody can use the field', () => {
  let playground: Playground;
  let browser: Browser;
  let admin: AdminRequest;
  let field: CardField;
  let previews: Previews;
  let documentId: string;

  const step = journey(() => browser.page);
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    playground = await startPlayground();
    cleanUps.unshift(playground.stop);
    admin = await registerAdmin(playground.url);
    const { data } = await admin<{ data: { documentId: string } }>(
      'POST',
      `/content-manager/collection-types/${ARTICLE}/actions/publish`,
      { title: TITLE, slug: 'inland', excerpt: 'Eleven nights, on soap.' },
    );
    documentId = data.documentId;
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    field = new CardField(browser.page);
    previews = new Previews(browser.page);
    await signIn(browser.page, playground.url);
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  /** Signs in as somebody new, of a role that may do this much with the fields of articles. */
  const signInAs = async (
    name: string,
    fields: readonly string[],
    actions: readonly ('read' | 'update')[],
  ) => {
    const login = await person(playground.url, admin, name, [
      ...actions.map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: ARTICLE,
        properties: { fields, locales: ['en'] },
        conditions: [],
      })),
      { action: 'plugin::og-image.read', subject: null, properties: {}, conditions: [] },
    ]);
    await browser.page.context().clearCookies();
    await browser.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await signIn(browser.page, playground.url, login);
  };

  const setUp = (theme: Theme, language = 'en') =>
    browser.page.evaluate(
      (wish) => {
        localStorage.setItem('STRAPI_THEME', wish.theme);
        localStorage.setItem('strapi-admin-language', wish.language);
      },
      { theme, language },
    );

  const openArticle = async (id = documentId) => {
    const query = new URLSearchParams({ 'plugins[i18n][locale]': 'en' });
    const place = `/admin/content-manager/collection-types/${ARTICLE}/${id}`;
    await browser.page.goto(`${playground.url}${place}?${query.toString()}`);
    await browser.page.locator('figure').waitFor();
  };

  const shoot = async (name: string) => {
    if (SHOTS === undefined) return;
    await mkdir(SHOTS, { recursive: true });
    const root = browser.page.locator('[data-axe-root]').first();
    await root.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  };

  /** What was found in all states, so that one run tells of all of it. */
  const findings: string[] = [];
  const examine = async (name: string) => {
    const found = [
      ...(await overflowing(browser.page)).map((element) => `too wide: ${element}`),
      ...(await seriousFindings(browser.page)),
    ];
    findings.push(...found.map((finding) => `${name}: ${finding}`));
    await shoot(name);
  };

  for (const { width, theme } of PAIRS) {
    step(`at ${width} px, ${theme}: every section, off and failed`, async () => {
      const { page } = browser;
      await page.setViewportSize({ width, height: 1600 });
      await setUp(theme);
      await openArticle();
      await previews.settled();
      await examine(`${width}-${theme}-closed`);
      for (const section of ['Look', 'Words', 'Share']) {
        await field.open(section);
        if (section === 'Look') await field.thumbnails.nth(2).waitFor();
        await examine(`${width}-${theme}-${section.toLowerCase()}`);
      }
      await page.getByRole('switch', { name: 'This entry has a social card' }).click();
      await examine(`${width}-${theme}-off`);
      await page.getByRole('switch', { name: 'This entry has no social card' }).click();
      await page.route(/\/og-image\/preview$/, (route) => route.abort());
      await page.getByRole('textbox', { name: 'title', exact: true }).fill('Unreachable');
      await page.getByRole('alert').first().waitFor();
      await examine(`${width}-${theme}-failed`);
      // While it still fails: once it does not, the form's own attempt may take the button away first.
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await page.unroute(/\/og-image\/preview$/);
      await field.preview('Unreachable').waitFor();
    });
  }

  step('an entry that was never saved', async () => {
    await browser.page.setViewportSize({ width: 1440, height: 1600 });
    await setUp('dark');
    await openArticle('create');
    await previews.settled();
    await examine('1440-dark-empty');
  });

  step('says where a text is cut, and how text reads on a colour', async () => {
    const { page } = browser;
    await setUp('light');
    await openArticle();
    await previews.settled();
    await field.open('Words');
    const box = page.getByRole('textbox', { name: 'Title on the card' });
    await box.fill(TITLE);
    await page.getByText('Fits on the card.').first().waitFor();
    await box.fill(LONG);
    await page
      .getByText(/^Is cut on the card after “\S+ \S+ \S+”\.$/)
      .first()
      .waitFor();
    await examine('1440-light-cut');
    await box.fill('');

    await field.open('Look');
    await page.getByText(/Light text on it, contrast [\d.]+ to 1: easy to read/).waitFor();
    await page.getByRole('radio', { name: 'Fog' }).check();
    await page.getByText(/Dark text on it, contrast [\d.]+ to 1: easy to read/).waitFor();
    expect(await field.color.inputValue()).toBe('#d9dedb');
    await examine('1440-light-palette');
  });

  step('by the keyboard alone: sections, a template, a colour, off and on, publish', async () => {
    const { page } = browser;
    await openArticle();
    await previews.settled();
    await page.locator('figure').evaluate((figure) => {
      figure.closest<HTMLElement>('[role="group"][tabindex="-1"]')?.focus();
    });
    /** Presses Tab until something of this role and name has the focus. */
    const tabTo = async (role: 'button' | 'radio' | 'switch', name: RegExp) => {
      const wanted = page.getByRole(role, { name }).and(page.locator(':focus'));
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await wanted.count()) > 0) return;
      }
      throw new Error(`The keyboard does not reach the ${role} ${String(name)}.`);
    };
    await tabTo('button', /^Look/);
    await page.keyboard.press('Enter');
    await field.thumbnails.nth(1).waitFor();
    await tabTo('radio', /^Editorial/);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('input[type=radio]:focus').isChecked()).toBe(true);
    expect(await field.template('Editorial').isChecked()).toBe(false);
    await tabTo('radio', /^Marsh/);
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Samphire' }).isChecked()).toBe(true);
    await tabTo('button', /^Words/);
    await page.keyboard.press('Space');
    await page.getByRole('textbox', { name: 'Title on the card' }).waitFor();
    await tabTo('switch', /has a social card/);
    await page.keyboard.press('Space');
    await page.getByText('This entry has no social card', { exact: true }).waitFor();
    await page.keyboard.press('Space');
    const publish = page.getByRole('button', { name: 'Publish', exact: true });
    await publish.focus();
    const saved = page.waitForResponse((response) => response.url().includes('actions/publish'));
    await page.keyboard.press('Enter');
    const { data } = (await (await saved).json()) as { data: { ogImage: object } };
    expect(data.ogImage).toMatchObject({ brandColor: '#8fb339' });
    await field.ready();
  });

  for (const { language, direction, words, width } of [
    { language: 'ar', direction: 'rtl', words: /يتسع له مكان على البطاقة/, width: 390 },
    { language: 'ja', direction: 'ltr', words: /カードに収まります/, width: 1024 },
  ] as const) {
    step(`in ${language}`, async () => {
      const { page } = browser;
      await page.setViewportSize({ width, height: 1600 });
      await setUp('light', language);
      await openArticle();
      await previews.settled();
      await page.locator('figure').locator('xpath=ancestor::*[@role="group"]').first().waitFor();
      const sections = page.locator('h3 button[aria-expanded]');
      await sections.nth(1).click();
      const sentence = page.getByText(words).first();
      await sentence.waitFor();
      const read = await sentence.evaluate((element) => getComputedStyle(element).direction);
      expect(read).toBe(direction);
      await examine(`${width}-light-${language}`);
      await sections.nth(0).click();
      await examine(`${width}-light-${language}-look`);
    });
  }

  step('by a role that may only read: it sees the card and can change nothing', async () => {
    const { page } = browser;
    await page.setViewportSize({ width: 1440, height: 1600 });
    await signInAs('reader', ['title', 'ogImage'], ['read']);
    await openArticle();
    await previews.settled();
    await examine('1440-light-reader');
    expect(await page.getByRole('switch', { name: 'has a social card' }).isDisabled()).toBe(true);
    await field.open('Words');
    const box = page.getByRole('textbox', { name: 'Title on the card' });
    expect(await box.isDisabled()).toBe(true);
    await page.getByText('Your role may not regenerate cards.').waitFor();
  });

  step('by an author: it can be changed, and be regenerated only by who may', async () => {
    await signInAs('author', ['title', 'slug', 'excerpt', 'ogImage'], ['read', 'update']);
    await openArticle();
    await previews.settled();
    const on = browser.page.getByRole('switch', { name: 'has a social card' });
    expect(await on.isEnabled()).toBe(true);
    expect(await field.storedCard.getByRole('button', { name: 'Regenerate' }).isDisabled()).toBe(
      true,
    );
  });

  step('by a role from which the field is hidden: the form works without it', async () => {
    const { page } = browser;
    await signInAs('stranger', ['title', 'slug'], ['read', 'update']);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/og-image/preview')) asked.push(request.url());
    });
    const query = new URLSearchParams({ 'plugins[i18n][locale]': 'en' });
    const place = `/admin/content-manager/collection-types/${ARTICLE}/${documentId}`;
    await page.goto(`${playground.url}${place}?${query.toString()}`);
    await page.getByRole('textbox', { name: 'title', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(await page.locator('figure').count()).toBe(0);
    expect(asked).toEqual([]);
  });

  it('had nothing too wide, and nothing that axe finds serious', () => {
    expect(findings).toEqual([]);
  });

  it('met no error that nobody caught', () => {
    expect(browser.crashes).toEqual([]);
  });
});
