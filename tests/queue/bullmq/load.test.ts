import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadBullmq } from '../../../server/src/queue/bullmq/load';

let app: string;

beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'og-image-load-'));
});

afterEach(() => {
  rmSync(app, { recursive: true, force: true });
});

function install(name: string, code: string): void {
  const folder = join(app, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.js'), code);
}

it('finds the packages in the folder of the app', () => {
  install('bullmq', 'module.exports = { Queue: 1, Worker: 2 }');
  install('ioredis', 'module.exports = { Redis: 3 }');
  expect(loadBullmq([join(app, 'node_modules/strapi-plugin-og-image'), app])).toEqual({
    Queue: 1,
    Worker: 2,
    Redis: 3,
  });
});

it.each([
  ['bullmq', () => undefined],
  ['ioredis', () => install('bullmq', 'module.exports = {}')],
])('says how to install %s where it is missing', (name, given) => {
  given();
  expect(() => loadBullmq([app])).toThrow(
    `the package ${name} is not installed. Run \`npm install bullmq ioredis\` in the app's folder.`,
  );
});

it('says why a package that is there does not load', () => {
  install('bullmq', 'throw new Error("Node is too old")');
  expect(() => loadBullmq([app])).toThrow(
    /the package bullmq does not load: Node is too old\. Run/,
  );
});
