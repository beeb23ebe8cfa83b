import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { PreviewRequest } from '../../../server/src/contracts/api';

const FILE = path.resolve(__dirname, '../../resolve/recorded/edit-view.json');

/**
 * What the edit view sent, for the tests of what is made of it: written by
 * `UPDATE_RECORDED=1 npx jest tests/e2e/unsaved`.
 */
export class Recording {
  private readonly forms: Record<string, unknown> = {};

  /** Keeps one attribute of a form. */
  add(name: string, attribute: string, { values }: PreviewRequest): void {
    this.forms[name] = { [attribute]: values[attribute] };
  }

  async save(): Promise<void> {
    if (process.env['UPDATE_RECORDED'] !== '1') return;
    // The smaller versions of a file are most of its words, and nothing of ours reads them.
    const withoutVersions = (key: string, value: unknown) =>
      key === 'formats' ? undefined : value;
    await writeFile(FILE, `${JSON.stringify(this.forms, withoutVersions, 2)}\n`);
  }
}
