/** One thing that was looked at. */
export interface Finding {
  /** `note` is worth knowing and nothing wrong: a font that is not installed, say. */
  readonly state: 'well' | 'note' | 'wrong';
  readonly name: string;
  /** What was found, and what to do where it is wrong. */
  readonly text: string;
}

export interface Section {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const SIGNS: Record<Finding['state'], string> = { well: '✓', note: '·', wrong: '✗' };

/** Whether nothing is wrong. */
export function isHealthy(report: readonly Section[]): boolean {
  return countWrong(report) === 0;
}

/** The report as lines for people, in columns. */
export function formatReport(report: readonly Section[]): string {
  const lines = report.flatMap(({ title, findings }) => ['', title, ...formatFindings(findings)]);
  const wrong = countWrong(report);
  const verdict =
    wrong === 0
      ? 'All is well.'
      : `${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong: look for ${SIGNS.wrong} above.`;
  return `${[...lines, '', verdict].join('\n')}\n`;
}

function formatFindings(findings: readonly Finding[]): string[] {
  const width = Math.max(0, ...findings.map(({ name }) => name.length));
  return findings.map(
    ({ state, name, text }) => `  ${SIGNS[state]} ${name.padEnd(width)}  ${text}`,
  );
}

function countWrong(report: readonly Section[]): number {
  return report.flatMap(({ findings }) => findings).filter(({ state }) => state === 'wrong').length;
}
