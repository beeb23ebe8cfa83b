import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { Page, Request } from 'playwright-core';

import { findingsIn } from './axe';
import { until } from './until';

/** Where to keep pictures of what is looked at; nowhere, unless it is named. */
const SHOTS = process.env['OG_IMAGE_SHOTS'];

/** The parts of the admin that are the plugin's: its pages, and a dialog over them. */
const MAIN = 'main';
const DIALOG = '[role="dialog"]';

/** How long a page asks for nothing before it is taken to have all, in milliseconds. */
const QUIET_MS = 400;

/** Settings > Social cards, and what is found wrong with how its pages look. */
export class SettingsPages {
  /** What was found in all that was examined, so that one run tells of all of it. */
  readonly findings: string[] = [];

  private readonly inFlight = new Set<Request>();
  /** When a request began or ended last, in milliseconds. */
  private lastAt = 0;

  constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {
    page.on('request', (request) => this.note(() => this.inFlight.add(request)));
    const ended = (request: Request) => this.note(() => this.inFlight.delete(request));
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  async open(name: string): Promise<void> {
    // Those of the page before are not heard of any more.
    this.inFlight.clear();
    await this.page.goto(`${this.url}/admin/settings/og-image/${name}`);
    await this.page.locator('h1').first().waitFor();
  }

  /** Goes to a page by its link in the menu, where there is room for the menu. */
  async follow(name: string): Promise<void> {
    const link = this.page.locator(`a[href$="/settings/og-image/${name}"]`).first();
    if (await link.isVisible()) await link.click();
    else await this.open(name);
  }

  /** Waits until the page has all that it asks for: Health looks at everything before it answers. */
  async settled(): Promise<void> {
    await until(
      'the page has all that it asks for',
      () => Promise.resolve(this.inFlight.size === 0 && Date.now() - this.lastAt > QUIET_MS),
      90_000,
    );
  }

  async setUp(theme: 'light' | 'dark', language: string): Promise<void> {
    await this.page.evaluate(
      (wish) => {
        localStorage.setItem('STRAPI_THEME', wish.theme);
        localStorage.setItem('strapi-admin-language', wish.language);
      },
      { theme, language },
    );
  }

  /** Saves what was changed on the page. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await this.page.getByText(/^Saved\./u).waitFor();
  }

  /** What can be worked on the page, by its name, besides links. */
  async workable(): Promise<string[]> {
    const controls = this.page.locator(
      `${MAIN} :is(button, input, textarea, [role="combobox"]):not(:disabled, [aria-disabled="true"])`,
    );
    return controls.evaluateAll((all) =>
      all.map((each) => (each.getAttribute('aria-label') ?? each.textContent) || each.id),
    );
  }

  async examine(name: string): Promise<void> {
    // What the pointer rests on has a colour of its own, which fades in.
    await this.page.mouse.move(0, 0);
    const root = (await this.page.locator(DIALOG).count()) > 0 ? DIALOG : MAIN;
    const found = [...(await this.tooWide()), ...(await findingsIn(this.page, root))];
    this.findings.push(...found.map((finding) => `${name}: ${finding}`));
    if (SHOTS === undefined) return;
    await mkdir(SHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }

  private note(change: () => unknown): void {
    change();
    this.lastAt = Date.now();
  }

  /** Whether the page can be scrolled to the side. */
  private async tooWide(): Promise<string[]> {
    const { width, room } = await this.page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    return width > room + 1 ? [`it is ${width} px wide in ${room} px`] : [];
  }
}
