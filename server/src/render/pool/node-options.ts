/** What Yarn's Plug'n'Play finds packages by. Any other preload is none of a render process's. */
const PNP = /(?:^|[/\\])\.pnp\.(?:c?js|loader\.mjs)"?$/u;

const PRELOADS = new Set(['-r', '--require', '--import', '--loader', '--experimental-loader']);

const SYMLINKS = new Set(['--preserve-symlinks', '--preserve-symlinks-main']);

/** One option or value, spaces and all where it is quoted. */
const WORD = /(?:[^\s"]|"(?:\\.|[^"\\])*")+/gu;

/**
 * Of NODE_OPTIONS, what is needed to find modules and nothing else. A monitoring agent that is
 * preloaded there is for Strapi: in a render process it would dial, meet the closed network in a
 * timer of its own, and take the process along.
 */
export function loadingOptions(options: string): string {
  const words = options.match(WORD) ?? [];
  const kept: string[] = [];
  for (const [index, word] of words.entries()) {
    // As `--require=file`, or as two words.
    const equals = word.indexOf('=');
    const name = equals === -1 ? word : word.slice(0, equals);
    const value = equals === -1 ? words[index + 1] : word.slice(equals + 1);
    if (SYMLINKS.has(word)) kept.push(word);
    if (PRELOADS.has(name) && value !== undefined && PNP.test(value)) {
      kept.push(equals === -1 ? `${name} ${value}` : word);
    }
  }
  return kept.join(' ');
}
