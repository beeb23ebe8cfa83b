import type { CommandShape } from './shape';

/** A script for bash that completes a program's commands and options. Names hold letters and dashes alone. */
export function bashScript(program: CommandShape): string {
  const cases = casesOf(program, '').map(
    ([path, words]) => `    "${path}") words="${words.join(' ')}" ;;`,
  );
  return `_og_image_completion() {
  local path="" words="" word
  # The commands that stand before the word in hand; options and values are passed over.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in
${pathsOf(program, '')
  .map((path) => `      "${path}") path="${path}" ;;`)
  .join('\n')}
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _og_image_completion ${program.name}
`;
}

/** What can follow after each path of commands, which begins with a space. */
function casesOf(command: CommandShape, path: string): [string, string[]][] {
  const words = [...command.commands.map(({ name }) => name), ...command.options];
  const inner = command.commands.flatMap((each) => casesOf(each, `${path} ${each.name}`));
  return [[path, words], ...inner];
}

function pathsOf(command: CommandShape, path: string): string[] {
  return command.commands.flatMap((each) => {
    const own = `${path} ${each.name}`;
    return [own, ...pathsOf(each, own)];
  });
}
