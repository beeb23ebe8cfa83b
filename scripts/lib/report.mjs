import { cardTable } from './card-table.mjs';
import { settled, summary } from './cards.mjs';
import { checkPictures } from './pictures.mjs';
import { say } from './progress.mjs';

/**
 * Prints the login, the table and what is wrong.
 * @param {number} drawn pictures stored in this run
 * @returns whether every card is ready and its picture as it should be
 */
export async function report({ url, login }, entries, drawn) {
  say(`\nAdmin     ${url}/admin\nLogin     ${login.email}\nPassword  ${login.password}`);
  say(`REST      ${url}/api/articles\nGraphQL   ${url}/graphql`);
  say(`\n${cardTable(entries)}\n`);
  const failed = entries.filter(({ state }) => state === 'failed');
  for (const { type, locale, title, error } of failed) {
    say(`FAILED  ${type} ${locale} "${title}"\n        ${error?.code}: ${error?.message}`);
  }
  const late = entries.filter((entry) => !settled(entry));
  if (late.length > 0) say(`NOT DONE in time: ${summary(late)}.`);

  const urls = entries.map((entry) => entry.url).filter((picture) => picture !== null);
  const { problems, largest } = await checkPictures(urls);
  for (const problem of problems) say(`WRONG   ${problem}`);
  if (problems.length === 0) {
    say(`All ${urls.length} pictures were fetched: 1200x630, the largest ${kilobytes(largest)}.`);
  }
  say(`Drawn in this run: ${drawn}. ${summary(entries)}.`);
  return failed.length === 0 && late.length === 0 && problems.length === 0;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
