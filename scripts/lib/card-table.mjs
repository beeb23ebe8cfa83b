import Table from 'cli-table3';

const TITLE_COLUMNS = 44;
const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'],
    ...['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
  ].map((place) => [place, '']),
);

/** One line per entry, aligned in a terminal's columns, where a CJK letter takes two. */
export function cardTable(entries) {
  const table = new Table({
    head: ['type', 'locale', 'title', 'state', 'bytes', 'picture'],
    colWidths: [null, null, TITLE_COLUMNS + 2],
    colAligns: ['left', 'left', 'left', 'left', 'right', 'left'],
    chars: { ...NO_LINES, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  });
  for (const { type, locale, title, state, bytes, url } of entries) {
    table.push([type, locale, oneLine(title), state, bytes ?? '', url ?? '']);
  }
  return table.toString().replace(/ +$/gm, '');
}

const oneLine = (title) => String(title).replace(/\s+/g, ' ');
