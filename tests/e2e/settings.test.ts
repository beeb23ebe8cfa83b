import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { OgImageValue } from '../../server/src/contracts/api';
import { person, registerAdmin, restReader, type AdminRequest } from './harness/admin';
import { openBrowser, signIn, type Browser } from './harness/browser';
import { journey } from './harness/journey';
import { describeInBrowser } from './harness/needs';
import { startPlayground, type Playground } from './harness/playground';
import { SettingsPages } from './harness/settings-pages';
import { until } from './harness/until';
import { serveWeb, type WebServer } from '../fixtures/web';

jest.setTimeout(120_000);

const ARTICLES = '/content-manager/collection-types/api::article.article';
const TITLES = ['The lighthouse that moved inland', 'Eleven nights on soap', 'A field of samphire'];

const TRANSLATIONS = path.join(__dirname, '../../admin/src/translations/pages');

const PAGES = ['overview', 'brand', 'templates', 'rules', 'cards', 'webhooks', 'health'];

/** Every language, and each width with each theme. */
const LOOKS = [
  { width: 1440, theme: 'light', language: 'en' },
  { width: 1024, theme: 'dark', language: 'ar' },
  { width: 390, theme: 'light', language: 'de' },
  { width: 390, theme: 'dark', language: 'ja' },
  { width: 1440, theme: 'dark', language: 'es' },
  { width: 1024, theme: 'light', language: 'fr' },
  { width: 390, theme: 'light', language: 'hi' },
  { width: 390, theme: 'dark', language: 'pt-BR' },
  { width: 1024, theme: 'light', language: 'zh-Hans' },
] as const;

/** What a page is called in a language, so that none is looked at in another one. */
function titleIn(language: string, name: string): string {
  const file = path.join(TRANSLATIONS, `${language}.json`);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return messages[`${name}.title`] ?? '';
}

describeInBrowser('who looks after the site', () => {
  let playground: Playground;
  let browser: Browser;
  let admin: AdminRequest;
  let pages: SettingsPages;
  let receiver: WebServer;
  const received: string[] = [];
  const cleanUps: (() => Promise<void>)[] = [];
  const step = journey(() => browser.page);

  beforeAll(async () => {
    receiver = await serveWeb((request, response) => {
      received.push(String(request.headers['x-og-image-signature'] ?? ''));
      request.resume().on('end', () => response.end('noted'));
    });
    cleanUps.unshift(() => receiver.close());
    playground = await startPlayground();
    cleanUps.unshift(playground.stop);
    admin = await registerAdmin(playground.url);
    for (const [index, title] of TITLES.entries()) {
      await admin('POST', `${ARTICLES}/actions/publish`, { title, slug: `entry-${index}` });
    }
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    pages = new SettingsPages(browser.page, playground.url);
    await signIn(browser.page, playground.url);
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  const signInAs = async (login?: Parameters<typeof signIn>[2]) => {
    await browser.page.context().clearCookies();
    await browser.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await signIn(browser.page, playground.url, login);
  };

  interface Counts {
    readonly data: { readonly groups: readonly { readonly states: { readonly ready: number } }[] };
  }
  interface Articles {
    readonly data: readonly {
      readonly title: string;
      readonly ogImage: OgImageValue | null;
    }[];
  }
  const ready = async () => {
    const { data } = await admin<Counts>('GET', '/og-image/dashboard');
    return data.groups.reduce((sum, { states }) => sum + states.ready, 0);
  };

  step('sees how the cards stand, and opens an entry by its card', async () => {
    await until('three cards are ready', async () => (await ready()) === TITLES.length);
    await pages.open('overview');
    const { page } = browser;
    await page.getByRole('heading', { name: 'Drawn last' }).waitFor();
    await page.getByText('3 pictures are stored').waitFor();
    await page.getByRole('link', { name: TITLES[0] ?? '' }).click();
    await page.getByRole('heading', { name: TITLES[0] ?? '', level: 1 }).waitFor();
  });

  step('is told what a run would do, draws all cards anew, and hears of the end', async () => {
    const { page } = browser;
    await pages.open('overview');
    await page.getByRole('button', { name: 'Regenerate…' }).click();
    await page.getByText('3 unchanged, none would be drawn').waitFor();
    await pages.examine('run-dry');
    expect(await page.getByRole('button', { name: 'Start' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox').click();
    await page.getByText(/3 would be drawn/u).waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Finished').waitFor();
    await dialog.getByText(/3 drawn/u).waitFor();
    await pages.examine('run-finished');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.getByText('The run over the social cards is done: 3 drawn, 0 failed.').waitFor();
    await page.getByRole('heading', { name: 'Last run' }).waitFor();
  });

  step('sees what is wrong with the site and what to do, and looks again', async () => {
    const { page } = browser;
    await pages.open('health');
    const notes = page.getByRole('heading', { name: /^Worth knowing/u });
    await notes.waitFor({ timeout: 90_000 });
    await page.getByText('→ Give the rights to the roles of editors', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('Database: sqlite').waitFor();
    await pages.examine('health');
    const again = page.getByRole('button', { name: 'Check again' });
    await again.click();
    // What was found before stands until there is something newer.
    expect(await notes.isVisible()).toBe(true);
    await page.getByText(/^As of /u).waitFor({ timeout: 90_000 });
  });

  step(
    'makes a design, sees it drawn before it is saved, and finds it offered for an entry',
    async () => {
      const { page } = browser;
      await pages.open('templates');
      const bold = page.getByRole('listitem').filter({ hasText: 'Bold' });
      await bold.locator('img').first().waitFor();
      await page.getByRole('button', { name: 'New design: Bold' }).click();
      await page.getByRole('textbox', { name: 'Label' }).fill('Harbour news');
      expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(
        'harbour-news',
      );
      const sample = page.getByRole('region', { name: 'Sample' }).locator('img');
      await sample.waitFor();
      const before = await sample.getAttribute('src');
      await page.getByRole('textbox', { name: /Brand colour/u }).fill('#7c2d12');
      await until('the sample is drawn anew', async () => {
        return (await sample.getAttribute('src')) !== before;
      });
      await page.getByRole('checkbox', { name: /safe area/u }).click();
      await page.locator('[data-safe-area]').waitFor();
      await pages.examine('design-editor');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText(/^Saved\./u).waitFor();
      const design = page.getByRole('listitem').filter({ hasText: 'Harbour news' });
      await design.locator('img').first().waitFor();
      await page.waitForLoadState('networkidle');
      await pages.examine('templates');

      await page.getByRole('button', { name: 'Delete: Harbour news' }).click();
      await page.getByText('No card is drawn with it.').waitFor();
      await pages.examine('design-delete');
      await page.getByRole('button', { name: 'Cancel' }).click();

      const gallery = await admin<{ data: { templates: { label: string }[] } }>(
        'GET',
        '/og-image/templates?uid=api::article.article',
      );
      expect(gallery.data.templates.map(({ label }) => label)).toContain('Harbour news');
    },
  );

  step(
    'makes a rule, sees what it decides before it is saved, and finds it on a card',
    async () => {
      const { page } = browser;
      await pages.open('rules');
      const sample = page.getByRole('region', { name: 'Try it' });
      // The playground's config has a rule already.
      await sample.getByText(/^No rule fits/u).waitFor();
      await page.getByRole('button', { name: 'Add a rule' }).click();
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
      await until('its first box has the focus', async () => (await focused()) === 'combobox');
      // It is for all entries until it says more.
      await sample.getByText(/^Rule 2 decides/u).waitFor();
      const rule = page.getByRole('group', { name: 'Rule 2' });
      const pick = async (box: string, option: string) => {
        await rule.getByRole('combobox', { name: box, exact: true }).click();
        await page.getByRole('option', { name: option, exact: true }).click();
        await page.keyboard.press('Escape');
      };
      await pick('Template', 'Bold');
      await pick('Content types', 'Article');
      await rule.getByRole('button', { name: 'Add a condition' }).click();
      await pick('Attribute 1', 'category › name');
      await rule.getByRole('textbox', { name: 'Value of attribute 1' }).fill('News');
      // What a content type does not have is told at the rule that asks for it.
      await pick('Content types', 'Front page');
      await page
        .getByText(/passed over for api::page\.page: .* no attribute "category"/u)
        .waitFor();
      await sample.getByText(/^A rule cannot be used yet/u).waitFor();
      await pick('Content types', 'Front page');
      await pick('Attribute 1', 'title');
      await sample.getByText('A condition has no value yet.', { exact: false }).waitFor();
      const save = page.getByRole('button', { name: 'Save', exact: true });
      expect(await save.isDisabled()).toBe(true);
      await rule.getByRole('textbox', { name: 'Value of attribute 1' }).fill('Nobody wrote this');
      await sample.getByText(/^No rule fits/u).waitFor();
      const [first = '', second = ''] = TITLES;
      await rule.getByRole('textbox', { name: 'Value of attribute 1' }).fill(`${first}\n${second}`);
      await pages.examine('rule-editor');
      await rule.getByRole('button', { name: 'Done' }).click();
      await page
        .getByText(
          `Entries of Article where title is “${first}” or “${second}” have the template “Bold”.`,
        )
        .waitFor();
      const entry = sample.getByRole('combobox', { name: 'Entry' });
      await entry.click();
      await page.getByRole('option', { name: first }).click();
      await sample.getByText('Rule 2 decides: “Bold”.').waitFor();
      await page.getByText('Decides for the sample').waitFor();
      await sample.locator('img').waitFor();

      await page.getByRole('button', { name: 'Add a rule' }).click();
      await page.getByRole('button', { name: 'Move rule 3 up' }).click();
      await page.getByText('The rule is now number 2 of 3.').waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Delete rule 2' }).click();
      await page.getByText('Rule 2 is deleted.').waitFor({ state: 'attached' });

      await save.click();
      await page.getByText(/^Saved\./u).waitFor();
      await pages.examine('rules');
      await until('two cards have the template of the rule', async () => {
        const { data } = await admin<{ data: { cards: number } }>(
          'GET',
          '/og-image/settings/templates/bold',
        );
        return data.cards === 2;
      });
    },
  );

  step('adds sizes and a pattern of alternative texts, and finds both on cards', async () => {
    const { page } = browser;
    await pages.open('cards');
    await page.getByText('Each card then has 1 picture.').waitFor();
    await page.getByRole('checkbox', { name: /^square/u }).click();
    await page.getByRole('button', { name: 'Add a size' }).click();
    // Where the focus is.
    await page.keyboard.type('wide');
    await page.getByRole('textbox', { name: 'Width' }).fill('1600');
    await page.getByRole('textbox', { name: 'Height' }).fill('399');
    await page.getByText('One side may be at most 4 times the other.').waitFor();
    const save = page.getByRole('button', { name: 'Save', exact: true });
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Height' }).fill('400');
    await page.getByText('Each card then has 3 pictures.').waitFor();

    const pattern = page.getByRole('textbox', { name: 'Pattern' });
    await pattern.fill('{titel}');
    await page.getByText('There is no placeholder {titel}.', { exact: false }).waitFor();
    await pattern.fill('Card of ');
    await page.getByRole('button', { name: 'Insert: Title' }).click();
    expect(await pattern.inputValue()).toBe('Card of {title}');
    await page.getByText(`Card of ${TITLES[0]}`).waitFor();

    await page.getByRole('button', { name: 'Add a stand-in' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Tides of the marsh');
    await page.getByRole('img', { name: 'Sample: Stand-in 1' }).waitFor();
    await page.getByRole('button', { name: 'Add a stand-in' }).click();
    await page.getByRole('button', { name: 'Move stand-in 2 up' }).click();
    await page.getByRole('button', { name: 'Remove stand-in 1' }).click();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(
      'Tides of the marsh',
    );
    await pages.examine('cards-changed');
    await save.click();
    await page.getByText('Saved. 3 cards are looked at again', { exact: false }).waitFor();

    const read = await restReader(playground.url, admin);
    await until('the cards have the sizes and the text', async () => {
      const { data } = await read<Articles>('/api/articles?sort=id');
      return data.every(({ title, ogImage: card }) => {
        const sizes = Object.keys(card?.formats ?? {}).sort();
        return sizes.join() === 'square,wide' && card?.alt === `Card of ${title}`;
      });
    });

    const reset = page.getByRole('button', { name: 'Sizes: Back to the configuration' });
    await reset.click();
    await page.getByText('Each card then has 1 picture.').waitFor();
    expect(await reset.count()).toBe(0);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByText('Each card then has 3 pictures.').waitFor();
  });

  step('adds an address, tests it, and sees what it answered', async () => {
    const { page } = browser;
    await pages.open('webhooks');
    await page.getByRole('button', { name: 'Add an address' }).first().click();
    await pages.examine('webhooks-add');
    await page.getByRole('textbox', { name: 'Address' }).fill('ftp://nowhere');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText(/is no address to call/u).waitFor();
    await page.getByRole('textbox', { name: 'Address' }).fill(receiver.url);
    await page.getByRole('textbox', { name: 'Name' }).fill('Front end');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('it is not shown again').waitFor();
    await pages.examine('webhooks-secret');
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('It answered with the status 200.').waitFor();
    expect(received[0]).toMatch(/v1=/u);

    await admin('POST', `${ARTICLES}/actions/publish`, { title: 'Told', slug: 'told' });
    await page
      .getByText(/1 event/u)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Nobody is told yet.').waitFor();
  });

  step('finds the overview on the homepage', async () => {
    const { page } = browser;
    await page.goto(`${playground.url}/admin`);
    await page.getByText('All is well.').waitFor();
    await page.getByRole('link', { name: 'Open the overview' }).click();
    await page.waitForURL(/og-image\/overview/u);
  });

  step('meets no page that a role does not give', async () => {
    const login = await person(playground.url, admin, 'reader', [
      { action: 'plugin::og-image.read', subject: null, properties: {}, conditions: [] },
    ]);
    const { page } = browser;
    await signInAs(login);
    await page.goto(`${playground.url}/admin/settings/og-image/webhooks`);
    await page
      .getByText(/permissions/u)
      .first()
      .waitFor();
    await page.goto(`${playground.url}/admin/settings/og-image/overview`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Regenerate…' }).count()).toBe(0);
    // Of entries that the role may not read, there is nothing to see.
    expect(await page.getByRole('link', { name: TITLES[0] ?? '' }).count()).toBe(0);
    await signInAs();
  });

  for (const { width, theme, language } of LOOKS) {
    step(`at ${width} px, ${theme}, ${language}: every page`, async () => {
      const { page } = browser;
      await page.setViewportSize({ width, height: 1400 });
      await pages.setUp(theme, language);
      for (const [index, name] of PAGES.entries()) {
        await (index === 0 ? pages.open(name) : pages.follow(name));
        await page.getByRole('heading', { level: 1, name: titleIn(language, name) }).waitFor();
        await pages.settled();
        await pages.examine(`${width}-${theme}-${language}-${name}`);
      }
      // The last page: what was found is said in the user's language as well.
      if (language === 'de')
        await page.getByText('Geben Sie den Rollen', { exact: false }).waitFor();
    });
  }

  step('nothing was found wrong with how they look', () => {
    expect(pages.findings).toEqual([]);
    expect(browser.crashes).toEqual([]);
    return Promise.resolve();
  });
});
