import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { chromium, type Page, type Request } from 'playwright-core';

import { LOGIN } from './admin';
import { CHROMIUM } from './needs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Browser {
  readonly page: Page;
  /** What the page threw and nobody caught. */
  readonly crashes: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens Chromium with a profile of its own, kept away from every host but the playground's. A route of
 * Playwright's could do that too, and would switch the browser's cache off: each page would then load
 * and compile the whole admin panel anew.
 */
export async function openBrowser(url: string): Promise<Browser> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'og-image-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: [...ARGS, `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(url).hostname}`],
    viewport: { width: 1440, height: 1800 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const crashes: string[] = [];
  page.on('pageerror', (error) => crashes.push(error.message));
  return {
    page,
    crashes,
    close: async () => {
      await context.close();
      // Chromium's helpers may still be writing there.
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Signs somebody in, as a person would: the first administrator, unless another is named. */
export async function signIn(
  page: Page,
  url: string,
  login: { readonly email: string; readonly password: string } = LOGIN,
): Promise<void> {
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(login.email);
  await page.locator('input[name="password"]').fill(login.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
}

/** Waits for a request to end, whether it is answered or given up. */
export function settled(page: Page, request: Request): Promise<void> {
  return new Promise((resolve) => {
    const onEnd = (ended: Request) => {
      if (ended === request) resolve();
    };
    page.on('requestfinished', onEnd);
    page.on('requestfailed', onEnd);
  });
}

/** Waits until what the page knows by now is on the screen. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
