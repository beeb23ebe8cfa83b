import type { Core } from '@strapi/strapi';

import { turn } from '../common/turn';
import type { RunFailure, RunFailuresAnswer } from '../contracts/runs';
import type { Run } from '../runs/run';
import { getService } from '../service';
import type { Access } from './access';
import { entryTitles } from './entry-titles';

const PAGE = 50;

/**
 * The next of a run's cards that failed, with what their entries are called, as far as the asker may read
 * them.
 */
export async function runFailures(
  strapi: Core.Strapi,
  run: Run,
  after: number,
  access: Access,
): Promise<RunFailuresAnswer> {
  const cards = await getService(strapi, 'runs').cards.failures(run, after, PAGE);
  const titleOf = await entryTitles(
    cards.map(({ key }) => key),
    access,
  );
  const failures = cards.flatMap(({ key, error }): RunFailure[] =>
    error === null
      ? []
      : [
          {
            uid: key.uid,
            documentId: key.documentId,
            locale: key.locale || null,
            title: titleOf(key),
            problem: error,
          },
        ],
  );
  const next = cards.length < PAGE ? null : (cards.at(-1)?.id ?? null);
  return { data: failures, meta: { next } };
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

function cellsOf({ uid, documentId, locale, title, problem }: RunFailure, admin: string): string[] {
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  const link = `${admin}/content-manager/collection-types/${uid}/${documentId}${query}`;
  return [uid, documentId, locale ?? '', title, problem.message, problem.code, link];
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
