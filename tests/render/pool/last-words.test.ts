import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

import { listenForLastWords } from '../../../server/src/render/pool/last-words';

async function lastWords(...said: string[]): Promise<string> {
  const output = Readable.from(said.map((text) => Buffer.from(text)));
  const told = listenForLastWords(output);
  await finished(output);
  return told();
}

it('tells an error without its frames', async () => {
  const said = `/app/worker.js:12\n  boom();\n  ^\n\nTypeError: boom is not a function\n    at run (/app/worker.js:12:3)\n\nNode.js v20.20.2\n`;
  expect(await lastWords(said)).toBe('TypeError: boom is not a function');
});

it('tells a fatal error without the pages that follow it', async () => {
  const frames = Array.from({ length: 100 }, (_, i) => `${i}: 0x10c69a6 v8::internal::Heap\n`);
  const said = 'FATAL ERROR: Reached heap limit - JavaScript heap out of memory\n';
  expect(await lastWords('<--- Last few GCs --->\n', said, ...frames)).toBe(said.trim());
});

it('tells the last line of anything else, in whatever pieces it came', async () => {
  expect(await lastWords('thread panicked\nthe disk is', ' on fire\n')).toBe('the disk is on fire');
});

it('tells no more than a message can hold', async () => {
  expect(await lastWords('x'.repeat(1e6))).toHaveLength(300);
});

it('has nothing to tell of a process that said nothing', async () => {
  expect(await lastWords()).toBe('');
  expect(listenForLastWords(null)()).toBe('');
});
