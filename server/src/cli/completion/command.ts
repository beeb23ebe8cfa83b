import { Argument, type Command } from 'commander';

import { bashScript } from './bash';
import { shapeOf } from './shape';

const HELP = `
Prints a script that completes commands and options. npx runs what it completes, so that a shell asks for
\`og-image\` itself: put node_modules/.bin on the PATH, or alias og-image to \`npx og-image\`.

Examples:
  $ npx og-image completion bash > ~/.local/share/bash-completion/completions/og-image
  $ source <(npx og-image completion bash)
`;

/** `og-image completion` */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('print a script by which a shell completes commands and options')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash']))
    .addHelpText('after', HELP)
    .action(() => {
      process.stdout.write(bashScript(shapeOf(program)));
    });
}
