import type { Readable } from 'node:stream';

/** As much of a process's output as is kept, in characters: a fatal error prints pages after itself. */
const KEPT = 16_000;

/** As much of it as an error's message may quote. */
const QUOTED = 300;

/** What Node, V8 and thrown errors begin with. The frames that follow mean nothing to an editor. */
const REASON = /^(?:FATAL ERROR|\w*Error)\b.*$/gmu;

/** Listens to a process, and answers with a function that tells why it ended, as far as it said. */
export function listenForLastWords(output: Readable | null): () => string {
  let words = '';
  output?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-KEPT);
  });
  return () => {
    const lines = words.match(REASON) ?? words.trim().split('\n');
    return (lines.at(-1) ?? '').slice(0, QUOTED);
  };
}
