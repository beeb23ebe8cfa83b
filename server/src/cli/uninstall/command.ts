import { createInterface } from 'node:readline/promises';

import type { Core } from '@strapi/strapi';
import type { Command } from 'commander';

import { CARD_UID, RENDER_UID } from '../../constants';
import { OgImageError } from '../../contracts/errors';
import { leasesAlive } from '../../uninstall/at-work';
import { stepsByHand } from '../../uninstall/by-hand';
import { uninstall } from '../../uninstall/uninstall';
import { inApp, say } from '../in-app';

interface Options {
  readonly keepPictures?: true;
  readonly yes?: true;
  readonly force?: true;
}

const HELP = `
Removes the pictures of cards with their rows in the media library, its folder if nothing else is in it,
webhooks that ask for the plugin's events alone (others lose these events), permissions, the rows of the
plugin's tables, and its keys in the core store. Content keeps what editors chose. At its end stands what is
to be done by hand, and in which order. Stop Strapi and its workers before. One that was cut short can be
run again.

Exit codes:
  0  all of it is gone
  1  something is left, or nothing was done

Examples:
  $ npx og-image uninstall
  $ npx og-image uninstall --keep-pictures --yes
`;

/** `og-image uninstall` */
export function addUninstall(program: Command): void {
  program
    .command('uninstall')
    .description('remove what the plugin has stored, before it is taken out of the app')
    .option('--keep-pictures', 'leave the pictures in the media library')
    .option('--yes', 'do not ask')
    .option('--force', 'also while another instance works')
    .addHelpText('after', HELP)
    .action((options: Options) => inApp((strapi) => run(strapi, options)));
}

async function run(strapi: Core.Strapi, { keepPictures, yes, force }: Options): Promise<number> {
  const alive = await leasesAlive(strapi);
  if (alive > 0 && force !== true) {
    throw new OgImageError(
      'OG_APP_INVALID',
      `Another instance is at work (${alive} of its leases are alive). Stop every Strapi and worker of this site, wait a minute, and try again; or give --force.`,
    );
  }
  const keep = keepPictures === true;
  if (yes !== true && !(await isAgreed(await question(strapi, keep)))) {
    say('Nothing was done.');
    return 1;
  }
  const isDone = await uninstall(strapi, { keepPictures: keep, say });
  if (!isDone) return 1;
  say('');
  say('What is left to do by hand:');
  for (const [index, step] of stepsByHand(strapi).entries()) say(`  ${index + 1}. ${step}`);
  return 0;
}

async function question({ db }: Core.Strapi, keep: boolean): Promise<string> {
  const cards = await db.query(CARD_UID).count();
  const pictures = await db.query(RENDER_UID).count();
  const stay = keep ? `; the ${pictures} pictures stay` : ` and ${pictures} pictures for good`;
  return `This removes ${cards} cards${stay}, with webhooks, permissions and settings of the plugin. Is every Strapi of this site stopped, and shall they go? [y/N] `;
}

/** @throws OgImageError where nobody can be asked */
async function isAgreed(asked: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new OgImageError('OG_APP_INVALID', 'There is nobody to ask here. Give --yes to agree.');
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/iu.test((await terminal.question(asked)).trim());
  } finally {
    terminal.close();
  }
}
