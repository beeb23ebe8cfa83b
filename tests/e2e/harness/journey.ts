import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

/**
 * Tests that stand on one another: once a step fails, those after it fail at once rather than wait
 * for what cannot come. The failing step's error names a picture of the page.
 */
export function journey(page: () => Page): (name: string, step: () => Promise<void>) => void {
  let failed: string | null = null;
  return (name, step) => {
    it(name, async () => {
      if (failed !== null) throw new Error(`Not tried, because "${failed}" failed.`);
      try {
        await step();
      } catch (error) {
        failed = name;
        const file = path.join(os.tmpdir(), `og-image-e2e-${process.pid}.png`);
        await page().screenshot({ path: file });
        if (error instanceof Error) error.message += `\nThe page is shown in ${file}`;
        throw error;
      }
    });
  };
}
