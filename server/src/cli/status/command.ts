import type { Command } from 'commander';

import { siteStatus } from '../../wiring/status';
import { inApp, say } from '../in-app';
import { formatStatus } from './format';

/** `og-image status` */
export function addStatus(program: Command): void {
  program
    .command('status')
    .description('how the cards stand: what waits, what failed and why, the run under way')
    .option('--json', 'print it as JSON, and nothing else')
    .action(({ json = false }: { readonly json?: boolean }) =>
      inApp(
        async (strapi) => {
          const status = await siteStatus(strapi);
          say(json ? JSON.stringify(status) : formatStatus(status));
          return 0;
        },
        { quiet: json },
      ),
    );
}
