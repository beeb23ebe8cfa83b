import { readFile, writeFile } from 'node:fs/promises';

import type { Command } from 'commander';

import { OgImageError, reasonOf } from '../../contracts/errors';
import { parseExport, type SettingsExport } from '../../settings/transfer';
import { exportSettings, importSettings } from '../../wiring/transfer-settings';
import { inApp, say } from '../in-app';

/** `og-image settings export | import` */
export function addSettings(program: Command): void {
  const settings = program
    .command('settings')
    .description('what admins have set in Settings > Social cards, as JSON');
  settings
    .command('export [file]')
    .description('write the settings into a file, or to standard output')
    .action((file?: string) =>
      inApp(
        async (strapi) => {
          const text = `${JSON.stringify(await exportSettings(strapi), null, 2)}\n`;
          if (file === undefined) process.stdout.write(text);
          else await writeFile(file, text);
          return 0;
        },
        // Standard output is the file.
        { quiet: file === undefined },
      ),
    );
  settings
    .command('import <file>')
    .description("put the settings of a file in place of this site's")
    .option('--without-missing', 'leave out pictures that this media library does not have')
    .action(async (file: string, { withoutMissing = false }: { withoutMissing?: boolean }) => {
      // Before the app is loaded, which takes seconds.
      const read = await readExport(file);
      await inApp(async (strapi) => {
        const { data, meta, missing } = await importSettings(strapi, read, { withoutMissing });
        say(`The settings are saved, as revision ${data.revision}.`);
        for (const { name } of missing) {
          say(`Left out: the picture "${name}", which this media library does not have.`);
        }
        for (const { uid, count } of meta.stale) {
          say(`${count} cards of ${uid} will be looked at again; what differs is drawn anew.`);
        }
        return 0;
      });
    });
}

/** @throws OgImageError OG_SETTINGS_INVALID */
async function readExport(file: string): Promise<SettingsExport> {
  try {
    return parseExport(await readFile(file, 'utf8'));
  } catch (error) {
    throw new OgImageError('OG_SETTINGS_INVALID', `${file}: ${reasonOf(error)}`, { cause: error });
  }
}
