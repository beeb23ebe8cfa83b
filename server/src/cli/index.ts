import { Command } from 'commander';

import { isOgImageError } from '../contracts/errors';
import { addCompletion } from './completion/command';
import { create } from './create';
import { addDoctor } from './doctor/command';
import { eject } from './eject';
import { addPreview } from './preview/command';
import { addRegenerate } from './regenerate/command';
import { addStatus } from './status/command';
import { addSettings } from './settings/command';
import { addUninstall } from './uninstall/command';
import { addWebhook } from './webhook/command';
import { work } from './worker';

/**
 * The command line, `og-image <command>`. What went wrong is one line on standard error, and then
 * the exit code is 1.
 * @param argv as in `process.argv`
 */
export function run(argv: string[]): void {
  const program = new Command('og-image').description('Social cards for Strapi');
  program
    .command('worker')
    .description('draw cards, in a Strapi without its HTTP server, until it is stopped')
    .action(() => work(process.cwd()));
  addDoctor(program);
  program
    .command('create <name>')
    .description("write a first template into the app's src/og-templates, and a test of it")
    .action((name: string) => create(process.cwd(), name));
  program
    .command('eject <template> [name]')
    .description("copy a built-in template into the app's src/og-templates, as a start")
    .action((template: string, name?: string) => eject(process.cwd(), template, name));
  addPreview(program);
  addRegenerate(program);
  addStatus(program);
  addSettings(program);
  addWebhook(program);
  addUninstall(program);
  addCompletion(program);
  program.parseAsync(argv).catch((error: unknown) => {
    // Of an error that nobody foresaw, the place is worth more than the words.
    const said = isOgImageError(error) ? error.message : reasonOf(error);
    process.stderr.write(`og-image: ${said}\n`);
    // Strapi may hold connections open that it had only begun to use.
    process.exit(1);
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
