import { servePreview } from '../../server/src/cli/preview';
import type { PreviewServer } from '../../server/src/cli/preview/serve/server';
import { makeTemplateApp, plainTemplate, type TemplateApp } from '../fixtures/own-templates';
import { openBrowser, type Browser } from './harness/browser';
import { describeInBrowser } from './harness/needs';

jest.setTimeout(60_000);

const FILE = 'src/og-templates/mine.tsx';

describeInBrowser("the preview's page", () => {
  let app: TemplateApp;
  let preview: PreviewServer;
  let browser: Browser;

  beforeAll(async () => {
    app = makeTemplateApp({ [FILE]: plainTemplate() });
    const options = { name: null, host: '127.0.0.1', port: 0 };
    preview = await servePreview(app.dir, options, () => undefined);
    browser = await openBrowser(preview.address);
    await browser.page.goto(preview.address);
  });

  afterAll(async () => {
    await browser.close();
    await preview.close();
    app.remove();
  });

  afterEach(() => {
    expect(browser.crashes).toEqual([]);
  });

  const card = () => browser.page.getByRole('img', { name: /^og, 1200 by 630/u });
  const source = () => card().getAttribute('src');

  /** Waits until the card has been drawn anew. */
  async function waitForOther(before: string | null): Promise<void> {
    await browser.page.waitForFunction(
      ([name, old]) => {
        const image = document.querySelector<HTMLImageElement>(`img[alt^="${name ?? ''}"]`);
        return image !== null && image.getAttribute('src') !== old;
      },
      ['og, 1200', before],
    );
  }

  it('leads by keyboard from all templates to one, and to an option that changes its card', async () => {
    const { page } = browser;
    await page.getByRole('link', { name: 'Mine' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mine' }).waitFor();
    await card().waitFor();
    const before = await source();
    await page.getByLabel('Ground', { exact: true }).fill('#112233');
    await waitForOther(before);
    expect(page.url()).toContain('112233');
  });

  it('keeps the last card while a template is broken, says why, and goes on when it is mended', async () => {
    const { page } = browser;
    const before = await source();
    app.write(FILE, `${plainTemplate()}\nconst = 1;`);
    await page
      .getByRole('alert')
      .filter({ hasText: `${FILE}:` })
      .waitFor();
    expect(await source()).toBe(before);
    app.write(FILE, plainTemplate().replace('#000000', '#ffffff'));
    await waitForOther(before);
    expect(await page.getByRole('alert').filter({ hasText: FILE }).count()).toBe(0);
  });
});
