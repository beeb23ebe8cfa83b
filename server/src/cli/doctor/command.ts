import type { Command } from 'commander';

import { diagnose, type DoctorOptions } from './index';

const HELP = `
Looks at versions, options, content types, addresses, fonts, templates, locales, database, Redis, the
media library, permissions, services, the machine, leftovers and stuck work. It stores and removes one
tiny file, draws one card of each template, and pays for nothing. Each finding has its remedy.

--live fetches a page of the site as Facebook, X, LinkedIn, Slack, WhatsApp, Discord and Telegram do, reads
its tags, and fetches the picture as each of them. Private addresses are asked only on the host that is
named here.

Exit codes:
  0  nothing is worse than a note
  1  an error: cards cannot be drawn, kept or read
  2  warnings alone

Examples:
  $ npx og-image doctor
  $ npx og-image doctor --live https://www.example.com/blog/hello
  $ npx og-image doctor --json | jq '.findings[] | select(.severity == "error")'
`;

/** `og-image doctor` */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look whether cards can be drawn, kept and read, and say what to do')
    .option('--live <url>', 'also fetch a page of the site as the crawlers of social networks do')
    .option('--json', 'write the report as JSON')
    .addHelpText('after', HELP)
    .action((options: DoctorOptions) => diagnose(process.cwd(), options));
}
