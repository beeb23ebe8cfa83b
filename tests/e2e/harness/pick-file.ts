import type { Page } from 'playwright-core';

/** Picks a file by Strapi's own dialog of the media library, which a button opens. */
export async function pickFile(page: Page, button: string, file: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: file }).click();
  await dialog.getByRole('button', { name: 'Finish', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
