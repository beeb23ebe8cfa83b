import { loadApp } from '../app';
import { examine } from './examine';
import { formatReport, isHealthy } from './report';

/**
 * Looks whether the app in a folder can draw its cards, and writes what it finds to standard output.
 * The process's exit code is 1 when something is wrong.
 * @throws OgImageError OG_APP_INVALID
 */
export async function diagnose(appDir: string): Promise<void> {
  const strapi = await loadApp(appDir);
  try {
    const report = await examine(strapi);
    process.stdout.write(formatReport(report));
    process.exitCode = isHealthy(report) ? 0 : 1;
  } finally {
    await strapi.destroy();
  }
  // A plugin of the app may have left a timer or a connection behind.
  process.exit();
}
