import CliTable from 'cli-table3';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  /** The first cell names the row; the others are figures with their unit. */
  readonly rows: readonly (readonly string[])[];
  /** What a reader has to know of the figures. */
  readonly notes: readonly string[];
}

const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'],
    ...['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
  ].map((place) => [place, '']),
);

/** A table to be pasted into a document. */
export function renderMarkdown({ title, head, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [, ...figures] = head;
  return [
    ...[line([title, ...figures]), line(['---', ...figures.map(() => '---:')])],
    ...rows.map(line),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

/** A table for a terminal: names to the left, figures to the right, no colours. */
export function renderTable({ title, head, rows, notes }: Table): string {
  const table = new CliTable({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    chars: { ...NO_LINES, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => [...row]));
  const lines = table.toString().replace(/ +$/gm, '');
  return [title, '', lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}
