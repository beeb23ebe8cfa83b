import path from 'node:path';

import type { Command } from 'commander';

import { OgImageError } from '../../contracts/errors';
import { drawPreview, servePreview } from '.';
import { failures, formatReport } from './out/report';

interface Given {
  readonly host: string;
  readonly port?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `og-image preview [name]` */
export function addPreview(program: Command): void {
  program
    .command('preview [name]')
    .description('look at templates while you write them: every size, script and option')
    .option('--port <port>', 'where to serve the page; 0 for any free port')
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--out <folder>', 'write pictures and a sheet of each template instead of serving')
    .option('--json', 'with --out, print what was drawn as JSON')
    .action(async (name: string | undefined, given: Given) => {
      if (given.out !== undefined) {
        await draw(process.cwd(), name ?? null, given.out, given.json ?? false);
        return;
      }
      if (given.json === true) {
        throw new OgImageError(
          'OG_CONFIG_INVALID',
          '--json tells what --out has drawn: name a folder with --out.',
        );
      }
      await open(process.cwd(), name ?? null, given.host, portOf(given.port));
    });
}

async function open(
  appDir: string,
  name: string | null,
  host: string,
  port: number | null,
): Promise<void> {
  const preview = await servePreview(appDir, { name, host, port }, warn);
  const { address } = preview;
  process.stdout.write(`og-image: the preview is at ${address}. Stop it with Ctrl+C.\n`);
  if (!isLoopback(host)) {
    warn(`Whoever can reach ${address} sees your templates and the drafts of your entries.`);
  }
  const stop = () => {
    preview.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** The exit code is 1 when a picture cannot be drawn. */
async function draw(
  appDir: string,
  name: string | null,
  out: string,
  json: boolean,
): Promise<void> {
  const report = await drawPreview(appDir, { name, out: path.resolve(appDir, out) });
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
  for (const problem of report.problems) warn(problem);
  const failed = failures(report);
  for (const line of failed) process.stderr.write(`✗ ${line}\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
  // The app was loaded in part, and may hold on to what keeps a process. What was written comes first.
  process.stdout.write('', () => process.exit());
}

function portOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new OgImageError(
    'OG_CONFIG_INVALID',
    `"${given}" is no port: --port takes a whole number from 0 to 65535.`,
  );
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function warn(problem: string): void {
  process.stderr.write(`og-image: ${problem}\n`);
}
