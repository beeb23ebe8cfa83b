import { execFileSync } from 'node:child_process';

import { Command } from 'commander';

import { bashScript } from '../../../server/src/cli/completion/bash';
import { shapeOf } from '../../../server/src/cli/completion/shape';

const program = new Command('og-image');
program.command('doctor').option('--live <url>').option('--json');
const webhook = program.command('webhook');
webhook.command('add <url>').option('--event <name>');
webhook.command('list');

/** What bash offers after these words, the last of which is in hand. */
function offered(...words: string[]): string[] {
  const script = `${bashScript(shapeOf(program))}
COMP_WORDS=(og-image "$@"); COMP_CWORD=$#; _og_image_completion; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' });
  return out.split('\n').filter((word) => word !== '');
}

describe('completion for bash', () => {
  it('offers commands, and options once they are begun', () => {
    expect(offered('')).toEqual(['doctor', 'webhook', '--help']);
    expect(offered('do')).toEqual(['doctor']);
    expect(offered('doctor', '--')).toEqual(['--live', '--json', '--help']);
  });

  it('offers what follows a command of a command, whatever stands in between', () => {
    expect(offered('webhook', '')).toEqual(['add', 'list', '--help']);
    expect(offered('webhook', 'add', 'https://example.com/', '--e')).toEqual(['--event']);
  });

  it('offers nothing of its own for a value that looks like a command elsewhere', () => {
    expect(offered('doctor', '--live', 'webhook', 'a')).toEqual([]);
  });
});
