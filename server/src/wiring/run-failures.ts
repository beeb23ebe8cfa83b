import type { Core } from '@strapi/strapi';

import { turn } from '../common/turn';
import type { FailedCard } from '../contracts/dashboard';
import { entryAddress } from '../contracts/entry-address';
import type { RunFailuresAnswer } from '../contracts/runs';
import type { Run } from '../runs/run';
import { getService } from '../service';
import type { Access } from './access';
import { failedCards } from './failed-cards';

const PAGE = 50;

/** The next of a run's cards that failed, of entries that the asker may read. */
export async function runFailures(
  strapi: Core.Strapi,
  run: Run,
  after: number,
  access: Access,
): Promise<RunFailuresAnswer> {
  const cards = await getService(strapi, 'runs').cards.failures(run, after, PAGE);
  const failed = cards.flatMap(({ key, error }) => (error === null ? [] : { key, error }));
  const next = cards.length < PAGE ? null : (cards.at(-1)?.id ?? null);
  return { data: await failedCards(strapi, failed, access), meta: { next } };
}

const HEAD = ['content type', 'document', 'locale', 'title', 'reason', 'code', 'link'];

/** All of them as CSV (RFC 4180), a page at a time, for spreadsheets too. */
export async function* failuresAsCsv(
  strapi: Core.Strapi,
  run: Run,
  access: Access,
): AsyncGenerator<string> {
  yield csvLine(HEAD);
  const admin = strapi.config.get<string>('admin.absoluteUrl', '');
  let after: number | null = 0;
  while (after !== null) {
    const page: RunFailuresAnswer = await runFailures(strapi, run, after, access);
    yield page.data.map((failure) => csvLine(cellsOf(failure, admin))).join('');
    await turn();
    after = page.meta.next;
  }
}

function cellsOf(card: FailedCard, admin: string): string[] {
  const { uid, documentId, locale, title, error } = card;
  const link = `${admin}${entryAddress(card)}`;
  return [uid, documentId, locale ?? '', title, error.message, error.code, link];
}

/**
 * One line of CSV. A cell that a spreadsheet would take for a formula gets an apostrophe before it: titles are
 * written by editors, and formulas may send what else is in the sheet elsewhere.
 */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${quoted.join(',')}\r\n`;
}
