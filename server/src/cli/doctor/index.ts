import { CHECKS } from '../../health/checks';
import { lookLive } from '../../health/live/look';
import { runChecks } from '../../health/run';
import { loadApp } from '../app';
import { EXIT_CODES, formatReport, severityOf, type DoctorReport } from './report';

export interface DoctorOptions {
  /** A page of the site, which is fetched as crawlers do. */
  readonly live?: string;
  /** Whether the report is written as JSON. */
  readonly json?: boolean;
}

/**
 * Looks whether the app in a folder can draw its cards and the world can read them, and writes what it
 * finds to standard output. The process's exit code tells the worst of it: see `EXIT_CODES`.
 * @throws OgImageError OG_APP_INVALID, OG_ADDRESS_REFUSED
 */
export async function diagnose(appDir: string, { live, json }: DoctorOptions): Promise<void> {
  const strapi = await loadApp(appDir, { quiet: json === true });
  try {
    const health = await runChecks(strapi, CHECKS);
    const report: DoctorReport = {
      ...health,
      live: live === undefined ? null : await lookLive(live),
    };
    const severity = severityOf(report);
    const text =
      json === true
        ? `${JSON.stringify({ ...report, severity }, null, 2)}\n`
        : formatReport(report);
    // A pipe takes what it is given bit by bit, and `process.exit` waits for none of it.
    await new Promise<void>((resolve) => void process.stdout.write(text, () => resolve()));
    process.exitCode = EXIT_CODES[severity];
  } finally {
    await strapi.destroy();
  }
  // A plugin of the app may have left a timer or a connection behind.
  process.exit();
}
