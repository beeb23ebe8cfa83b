import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { loadTakumi } from '../../../../server/src/render/paint/takumi/load';

let app: string;

beforeEach(() => {
  app = mkdtempSync(path.join(tmpdir(), 'og-image-takumi-'));
});

afterEach(() => {
  rmSync(app, { recursive: true, force: true });
});

function install(name: string, code: string, within = app): string {
  const folder = path.join(within, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.js'), code);
  return folder;
}

it('finds the package in the folder of the app, and its helpers wherever they were put', () => {
  const core = install('@takumi-rs/core', 'exports.Renderer = 1');
  const helpers = install('@takumi-rs/helpers', '', core);
  writeFileSync(path.join(helpers, 'jsx.js'), 'exports.fromJsx = 2');
  const plugin = path.join(app, 'elsewhere');
  expect(loadTakumi([plugin, app])).toEqual({ Renderer: 1, fromJsx: 2 });
});

it('says how to install it where it is missing', () => {
  expect(() => loadTakumi([app])).toThrow(
    "the package @takumi-rs/core is not installed. Run `npm install @takumi-rs/core` in the app's folder.",
  );
});

it('says why it does not load', () => {
  install('@takumi-rs/core', 'throw new Error("no binary for this machine")');
  expect(() => loadTakumi([app])).toThrow(/does not load: no binary for this machine\. Run/u);
});
