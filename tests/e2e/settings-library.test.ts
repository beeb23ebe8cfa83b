import sharp from 'sharp';

import type { OgImageValue } from '../../server/src/contracts/api';
import type { SettingsChange } from '../../server/src/contracts/settings';
import { registerAdmin, restReader, type AdminRequest } from './harness/admin';
import { openBrowser, signIn, type Browser } from './harness/browser';
import { journey } from './harness/journey';
import { describeInBrowser } from './harness/needs';
import { pickFile } from './harness/pick-file';
import { bytesOf } from './harness/pixel';
import { startPlayground, type Playground } from './harness/playground';
import { savedSettings } from './harness/saved-settings';
import { SettingsPages } from './harness/settings-pages';
import { until } from './harness/until';
import { uploadPicture } from './harness/upload-picture';

jest.setTimeout(120_000);

const ARTICLE = 'api::article.article';
const RED = '#e11d48';

describeInBrowser('who gives the cards pictures of the media library', () => {
  let playground: Playground;
  let browser: Browser;
  let admin: AdminRequest;
  let pages: SettingsPages;
  let read: Awaited<ReturnType<typeof restReader>>;
  const cleanUps: (() => Promise<void>)[] = [];
  const step = journey(() => browser.page);

  beforeAll(async () => {
    playground = await startPlayground();
    cleanUps.unshift(playground.stop);
    admin = await registerAdmin(playground.url);
    read = await restReader(playground.url, admin);
    await admin('POST', `/content-manager/collection-types/${ARTICLE}/actions/publish`, {
      title: 'A field of samphire',
      slug: 'samphire',
    });
    await uploadPicture(admin, 'mark.png', { width: 400, height: 100, background: RED });
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    pages = new SettingsPages(browser.page, playground.url);
    await signIn(browser.page, playground.url);
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  const saved = () => savedSettings(admin);
  const change = (wish: SettingsChange) => admin('PUT', '/og-image/settings', { change: wish });

  /** How much of a picture is of the logo's colour, from 0 to 1. */
  const redness = async (bytes: Uint8Array): Promise<number> => {
    const { data, info } = await sharp(bytes)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    let red = 0;
    for (let at = 0; at < data.length; at += 3) {
      const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
      if (Math.hypot(r - 0xe1, g - 0x1d, b - 0x48) < 30) red += 1;
    }
    return red / (info.width * info.height);
  };
  const cardOf = async (): Promise<OgImageValue | null> => {
    const { data } = await read<{ data: { ogImage: OgImageValue | null }[] }>('/api/articles');
    return data[0]?.ogImage ?? null;
  };
  const cardHas = async (isRed: boolean): Promise<boolean> => {
    const card = await cardOf();
    if (card?.state !== 'ready') return false;
    const picture = await fetch(new URL(card.url, playground.url));
    return (await redness(new Uint8Array(await picture.arrayBuffer()))) > 0.002 === isRed;
  };

  step(
    'picks a logo, sees it on the samples and then on the cards, and takes it back',
    async () => {
      const { page } = browser;
      await pages.open('brand');
      const sample = page.locator('main img[src^="data:"]').first();
      await sample.waitFor();
      const before = await sample.getAttribute('src');
      await pickFile(page, 'Logo: Choose from the media library', 'mark.png');
      await page.getByRole('img', { name: 'mark.png' }).waitFor();
      await until('the sample shows it', async () => {
        const source = (await sample.getAttribute('src')) ?? '';
        return source !== before && (await redness(bytesOf(source))) > 0.002;
      });
      await pages.examine('brand-logo');
      await pages.save();
      await until('the card has it', () => cardHas(true));
      await page.getByRole('button', { name: 'Logo: As configured' }).click();
      await pages.save();
      await until('the card has the configured one', () => cardHas(false));
      expect((await saved()).brand).toBeUndefined();
    },
  );

  step('duplicates a design, gives it a picture, and deletes it with what names it', async () => {
    const { page } = browser;
    await pages.open('templates');
    await page.getByRole('button', { name: 'Duplicate: Workbench' }).click();
    const label = page.getByRole('textbox', { name: 'Label' });
    expect(await label.inputValue()).toBe('Workbench (copy)');
    await label.fill('Red bench');
    await pickFile(page, 'Overlay picture: Choose from the media library', 'mark.png');
    const sample = page.getByRole('region', { name: 'Sample' }).locator('img');
    await until('the sample shows it', async () => {
      const source = (await sample.getAttribute('src')) ?? '';
      return (await redness(bytesOf(source))) > 0.2;
    });
    await pages.examine('design-duplicate');
    await pages.save();
    const { designs = [] } = await saved();
    const name = designs[0]?.name ?? '';
    expect(designs).toMatchObject([{ label: 'Red bench', template: 'editorial' }]);

    await change({ before: {}, after: { templateByType: { [ARTICLE]: name } } });
    await until('the card is drawn with it', () => cardHas(true));
    await pages.open('templates');
    await page.getByRole('button', { name: 'Delete: Red bench' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('It is the default of Article.').waitFor();
    await dialog.getByText('1 card is drawn with it', { exact: false }).waitFor();
    await pages.examine('design-delete-used');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText(/^Saved\./u).waitFor();
    expect(await saved()).toEqual({});
    await until('the card is drawn without it', () => cardHas(false));
  });

  step('lets a picture stand in where there is no card', async () => {
    const { page } = browser;
    await pages.open('cards');
    await page.getByRole('button', { name: 'Add a stand-in' }).click();
    const row = page.getByRole('listitem', { name: 'Stand-in 1' });
    await row.getByRole('radio', { name: 'A picture' }).click();
    await row.getByText('Choose a picture.').waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await pickFile(page, 'A picture: Choose from the media library', 'mark.png');
    await row.getByRole('img', { name: 'mark.png' }).waitFor();
    await pages.examine('fallback-picture');
    await pages.save();
    const { fallback } = await saved();
    expect(fallback).toEqual([{ picture: { file: expect.stringMatching(/^[a-z0-9]{24}$/u) } }]);
  });

  step('saves while somebody else saves another part, and neither is lost', async () => {
    const { page } = browser;
    await pages.open('brand');
    await change({ before: {}, after: { altPattern: 'Card: {title}' } });
    const name = page.getByRole('textbox', { name: 'Name of the site' });
    await name.fill('Tidal Flats');
    await pages.save();
    expect(await saved()).toMatchObject({
      altPattern: 'Card: {title}',
      brand: { name: 'Tidal Flats' },
    });
  });

  step('is told where somebody else has changed the same part, and loads theirs', async () => {
    const { page } = browser;
    const name = page.getByRole('textbox', { name: 'Name of the site' });
    const before = { brand: { name: 'Tidal Flats' } };
    await change({ before, after: { brand: { name: 'Mud Flats' } } });
    await name.fill('Salt Flats');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Somebody else has saved' });
    await alert.waitFor();
    await pages.examine('brand-conflict');
    await alert.getByRole('button', { name: 'Load again' }).click();
    await until('their name is there', async () => (await name.inputValue()) === 'Mud Flats');
    expect(await saved()).toMatchObject({ brand: { name: 'Mud Flats' } });
  });

  step('nothing was found wrong with how they look', () => {
    expect(pages.findings).toEqual([]);
    expect(browser.crashes).toEqual([]);
    return Promise.resolve();
  });
});
