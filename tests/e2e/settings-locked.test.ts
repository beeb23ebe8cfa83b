import { registerAdmin, type AdminRequest } from './harness/admin';
import { openBrowser, signIn, type Browser } from './harness/browser';
import { journey } from './harness/journey';
import { describeInBrowser } from './harness/needs';
import { startPlayground, type Playground } from './harness/playground';
import { savedSettings } from './harness/saved-settings';
import { SettingsPages } from './harness/settings-pages';

jest.setTimeout(120_000);

const ARTICLE = 'api::article.article';

describeInBrowser('who looks after a site that its configuration locks in part', () => {
  let playground: Playground;
  let browser: Browser;
  let admin: AdminRequest;
  let pages: SettingsPages;
  const cleanUps: (() => Promise<void>)[] = [];
  const step = journey(() => browser.page);

  beforeAll(async () => {
    playground = await startPlayground({
      variables: {
        OG_DEMO_LOCK: 'brand,rules,designs,formats',
        // Nothing asks it for a picture.
        OG_DEMO_AI_URL: 'http://127.0.0.1:9/v1',
      },
    });
    cleanUps.unshift(playground.stop);
    admin = await registerAdmin(playground.url);
    await admin('POST', `/content-manager/collection-types/${ARTICLE}/actions/publish`, {
      title: 'Eleven nights on soap',
      slug: 'soap',
    });
    browser = await openBrowser(playground.url);
    cleanUps.unshift(browser.close);
    pages = new SettingsPages(browser.page, playground.url);
    await signIn(browser.page, playground.url);
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  const saved = () => savedSettings(admin);

  step('reads the brand, and is told why nothing of it can be changed', async () => {
    const { page } = browser;
    await pages.open('brand');
    await page.getByText('configuration locks the brand', { exact: false }).waitFor();
    const name = page.getByRole('textbox', { name: 'Name of the site' });
    expect(await name.inputValue()).toBe('Saltmarsh');
    expect(await pages.workable()).toEqual([]);
    await pages.examine('locked-brand');
  });

  step('makes no design, and says all the same what editors may pick', async () => {
    const { page } = browser;
    await pages.open('templates');
    await page.getByText('configuration locks the designs', { exact: false }).waitFor();
    const designs = /^(?:New design|Edit|Duplicate|Delete):/u;
    const workable = await pages.workable();
    expect(workable.filter((control) => designs.test(control))).toEqual([]);
    await pages.examine('locked-templates');
    await page.getByRole('checkbox', { name: 'Editors may pick it: Quote' }).click();
    await pages.save();
    const { allowed } = await saved();
    expect(allowed?.templates).not.toContain('quote');
    expect(allowed?.templates).toContain('bold');
  });

  step('reads the rules, tries them, and sets the default that is not locked', async () => {
    const { page } = browser;
    await pages.open('rules');
    await page.getByText('locks the rules', { exact: false }).waitFor();
    const workable = await pages.workable();
    expect(workable.filter((control) => /rule/iu.test(control))).toEqual([]);
    await pages.examine('locked-rules');
    await page.getByRole('combobox', { name: 'Default template of the site' }).click();
    await page.getByRole('option', { name: 'Bold' }).click();
    await page.getByText('The default of the site decides: “Bold”.', { exact: false }).waitFor();
    await pages.save();
    expect(await saved()).toMatchObject({ template: 'bold' });
  });

  step('sets what the AI is asked for and how often, beside sizes that are locked', async () => {
    const { page } = browser;
    await pages.open('cards');
    const sizes = page.getByRole('group', { name: 'Sizes', exact: true });
    await sizes.getByText('Locked by the configuration').waitFor();
    expect(await sizes.locator('button:enabled, input:enabled').count()).toBe(0);
    const ai = page.getByRole('group', { name: 'AI backgrounds' });
    await ai.getByText('Nothing was asked for this month.').waitFor();
    const prompt = ai.getByRole('textbox', { name: 'Pattern of the prompt' });
    await prompt.fill('Mist, like {titel}');
    await ai.getByText('There is no placeholder {titel}.', { exact: false }).waitFor();
    await prompt.fill('Mist over the marsh, like ');
    await ai.getByRole('button', { name: 'Insert: Title' }).click();
    const limit = ai.getByRole('textbox', { name: 'Pictures a month, at most' });
    await limit.fill('many');
    await ai.getByText('A whole number up to', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await limit.fill('12');
    await pages.examine('locked-cards');
    await pages.save();
    expect((await saved()).ai).toEqual({
      prompt: 'Mist over the marsh, like {title}',
      monthlyLimit: 12,
    });
    await pages.open('cards');
    expect(await limit.inputValue()).toBe('12');
    await ai.getByRole('button', { name: 'AI backgrounds: Back to the configuration' }).click();
    expect(await limit.inputValue()).toBe('20');
    await pages.save();
    expect((await saved()).ai).toBeUndefined();
  });

  step('nothing was found wrong with how they look', () => {
    expect(pages.findings).toEqual([]);
    expect(browser.crashes).toEqual([]);
    return Promise.resolve();
  });
});
