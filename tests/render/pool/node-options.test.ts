import { loadingOptions } from '../../../server/src/render/pool/node-options';

it.each([
  ['nothing', '', ''],
  ["Yarn's Plug'n'Play", '--require /app/.pnp.cjs', '--require /app/.pnp.cjs'],
  [
    'its loader',
    '-r /app/.pnp.cjs --experimental-loader file:///app/.pnp.loader.mjs',
    '-r /app/.pnp.cjs --experimental-loader file:///app/.pnp.loader.mjs',
  ],
  ['one in a folder with spaces', '--require "/my app/.pnp.cjs"', '--require "/my app/.pnp.cjs"'],
  ['one on Windows', String.raw`-r "C:\\my app\\.pnp.cjs"`, String.raw`-r "C:\\my app\\.pnp.cjs"`],
  ['one behind a sign', '--loader=/app/.pnp.loader.mjs', '--loader=/app/.pnp.loader.mjs'],
  ['how links are followed', '--preserve-symlinks', '--preserve-symlinks'],
])('keeps %s', (_, options, kept) => {
  expect(loadingOptions(options)).toBe(kept);
});

it.each([
  ['an agent', '--require dd-trace/init'],
  ['an agent as a module', '--import=@opentelemetry/auto-instrumentations-node/register'],
  ['a loader of its own', '--loader ./hooks.mjs'],
  ['a debugger', '--inspect=0.0.0.0:9229'],
  ['bounds on memory', '--max-old-space-size=4096'],
  ['a file that is only named alike', '--require ./x.pnp.cjs'],
  ['an option without its value', '--require'],
])('drops %s', (_, options) => {
  expect(loadingOptions(options)).toBe('');
});

it('keeps what it needs from between what it does not', () => {
  const options =
    '-r dd-trace/init --require /app/.pnp.cjs --max-old-space-size=4096 --no-warnings';
  expect(loadingOptions(options)).toBe('--require /app/.pnp.cjs');
});
