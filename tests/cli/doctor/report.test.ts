import { EXIT_CODES, formatReport, severityOf } from '../../../server/src/cli/doctor/report';
import { fine, found, type HealthFinding } from '../../../server/src/contracts/health';

const report = (...findings: HealthFinding[]) => ({
  at: '2026-11-29T00:00:00.000Z',
  severity: 'ok' as const,
  findings,
  live: null,
});

const database: HealthFinding = { check: 'database', ...fine('1 ms', 'sqlite') };
const clock: HealthFinding = { check: 'database', ...found('warning', 'clockOff', { seconds: 9 }) };
const templates: HealthFinding = { check: 'templates', ...fine('12 ms, 30 kB', 'editorial') };

describe("doctor's report", () => {
  it('groups and aligns findings, with remedies below them', () => {
    expect(formatReport(report(database, clock, templates))).toBe(
      `
Templates, each drawn with its sample
  ✓ editorial  12 ms, 30 kB

Database
  ✓ sqlite  1 ms
  !         The database's clock and this machine's differ by 9 s.
            → Have both set by NTP. Cards are safe, since all instances go by the database; times in logs are not.

1 warning (!): see what stands after → above.
`,
    );
  });

  it('ends with 0 for notes, 2 for warnings and 1 for errors, those of the live page among them', () => {
    const note: HealthFinding = { check: 'fields', ...found('note', 'fieldNone', {}) };
    expect(EXIT_CODES[severityOf(report(database, note))]).toBe(0);
    expect(EXIT_CODES[severityOf(report(database, clock))]).toBe(2);
    const live = {
      url: 'https://example.com/',
      findings: [
        { crawler: 'X', severity: 'error', subject: 'page', message: '403', remedy: null } as const,
      ],
    };
    expect(EXIT_CODES[severityOf({ ...report(clock), live })]).toBe(1);
  });
});
