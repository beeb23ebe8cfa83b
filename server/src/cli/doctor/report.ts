import type { HealthReport, Severity } from '../../contracts/health';
import { worstOf } from '../../contracts/health';
import { CHECK_TITLES } from '../../contracts/health-texts';
import type { LiveReport } from '../../health/live/report';

/** What the command ends with, by the worst that was found. */
export const EXIT_CODES: Readonly<Record<Severity, number>> = {
  ok: 0,
  note: 0,
  warning: 2,
  error: 1,
};

/** All that was found: of the app, and of a page where one was asked for. */
export interface DoctorReport extends HealthReport {
  readonly live: LiveReport | null;
}

const SIGNS: Record<Severity, string> = { ok: '✓', note: '·', warning: '!', error: '✗' };

interface Line {
  readonly severity: Severity;
  readonly subject: string | null;
  readonly message: string;
  readonly remedy: string | null;
}

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

export function severityOf({ findings, live }: DoctorReport): Severity {
  return worstOf([...findings, ...(live?.findings ?? [])]);
}

/** The report as lines for people, in columns. */
export function formatReport(report: DoctorReport): string {
  const sections = [...sectionsOf(report), ...liveSectionsOf(report.live)];
  const lines = sections.flatMap(({ title, lines: each }) => ['', title, ...formatLines(each)]);
  return `${[...lines, '', verdictOf(sections)].join('\n')}\n`;
}

function sectionsOf({ findings }: DoctorReport): Section[] {
  return Object.entries(CHECK_TITLES).flatMap(([id, title]) => {
    const lines = findings.filter(({ check }) => check === id);
    return lines.length === 0 ? [] : [{ title, lines }];
  });
}

function liveSectionsOf(live: LiveReport | null): Section[] {
  if (live === null) return [];
  const titles = [...new Set(live.findings.map(({ crawler }) => crawler))];
  return titles.map((title) => ({
    title: `${live.url} as ${title}`,
    lines: live.findings.filter(({ crawler }) => crawler === title),
  }));
}

function formatLines(lines: readonly Line[]): string[] {
  const width = Math.max(0, ...lines.map(({ subject }) => subject?.length ?? 0));
  return lines.flatMap(({ severity, subject, message, remedy }) => {
    const name = width === 0 ? '' : `${(subject ?? '').padEnd(width)}  `;
    const first = `  ${SIGNS[severity]} ${name}${message}`;
    return remedy === null ? [first] : [first, `    ${' '.repeat(name.length)}→ ${remedy}`];
  });
}

function verdictOf(sections: readonly Section[]): string {
  const all = sections.flatMap(({ lines }) => lines);
  const count = (wanted: Severity) => all.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return 'All is well.';
  const told = [
    ...(errors > 0 ? [`${counted(errors, 'error')} (${SIGNS.error})`] : []),
    ...(warnings > 0 ? [`${counted(warnings, 'warning')} (${SIGNS.warning})`] : []),
  ];
  return `${told.join(' and ')}: see what stands after → above.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
