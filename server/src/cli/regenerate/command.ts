import { InvalidArgumentError, Option, type Command } from 'commander';

import { RUN_TARGETS, type RunRequest, type RunTarget } from '../../contracts/runs';
import { getService } from '../../service';
import { startWork } from '../../wiring/start-work';
import { inApp, say } from '../in-app';
import { followRun } from './follow';
import { formatResult } from './format';

interface Given {
  readonly type?: string[];
  readonly locale?: string[];
  readonly template?: string[];
  readonly state?: RunTarget;
  readonly since?: string;
  readonly force?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `og-image regenerate` */
export function addRegenerate(program: Command): void {
  program
    .command('regenerate')
    .description('look at many cards in a run, and draw those that are not as they should be')
    .option('--type <uid>', 'a content type, once for each (default: all)', collected)
    .option('--locale <code>', 'a locale, once for each (default: all)', collected)
    .option(
      '--template <name>',
      'a template that cards were drawn with, once for each (default: all)',
      collected,
    )
    .addOption(
      new Option('--state <state>', 'which cards').choices([...RUN_TARGETS]).default('all'),
    )
    .option('--since <time>', 'entries published then or later, such as 2026-03-01', parsedTime)
    .option('--force', 'draw cards anew that would look the same')
    .option('--dry-run', 'only say what would be drawn')
    .option('--json', 'print the run as JSON once it is over, and nothing else')
    .addHelpText('after', HELP)
    .action((given: Given) =>
      inApp(
        async (strapi) => {
          await startWork(strapi);
          const { id } = await getService(strapi, 'runs').create(requestOf(given), {
            access: null,
            admin: null,
          });
          const run = await followRun(getService(strapi, 'runs'), id, {
            output: given.json === true ? null : process.stdout,
          });
          say(given.json === true ? JSON.stringify(run) : formatResult(run));
          return run.state === 'finished' && run.counts.failed === 0 ? 0 : 1;
        },
        { quiet: given.json === true },
      ),
    );
}

const HELP = `
The run is the same as one that is started in the admin: it goes on if this process ends, in any Strapi
that works on the queue, and it is seen and can be paused there. One run is made at a time; the others
wait. This process works on it, too.

Ctrl+C pauses the run, and Enter resumes it; Ctrl+C once more cancels it. Cards that were drawn stay.

Exit codes: 0 when the run is over and no card failed; 1 else.`;

function requestOf({ type, locale, template, state, since, force, dryRun }: Given): RunRequest {
  return {
    filter: {
      ...(type && { uids: type }),
      ...(locale && { locales: locale }),
      ...(template && { templates: template }),
      ...(state && { state }),
      ...(since !== undefined && { publishedSince: since }),
    },
    force: force === true,
    isDryRun: dryRun === true,
  };
}

function collected(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function parsedTime(text: string): string {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw new InvalidArgumentError('Give a day or a time, such as 2026-03-01 or 2026-03-01T08:00Z.');
}
