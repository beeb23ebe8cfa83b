/** A screenshot of the card as a page of headless Chromium, kept open from card to card. */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium, type Page } from 'playwright-core';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { compete, fontFiles, type Meter } from '../contestant';
import { cpuOfTree, memoryOfTree } from '../process-tree';
import { rootOf, type FontFile, type PlainNode, type Scene } from '../scene';

/** The end-to-end tests' own: no traffic, no first-run screens, no need for a graphics card. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

compete<Scene>(async () => {
  const executablePath = process.argv[3] ?? '';
  const browser = await chromium.launch({ executablePath, headless: true, args: ARGS });
  process.once('SIGTERM', () => void browser.close().finally(() => process.exit()));
  const page = await browser.newPage();
  await openShell(page, fontFiles());
  return { meter: wholeTree, draw: (scene) => draw(page, scene) };
});

/** A page that knows the fonts: they are read when a card first needs them, and kept. */
async function openShell(page: Page, fonts: readonly FontFile[]): Promise<void> {
  const faces = fonts.map(
    ({ family, weight, file }) =>
      `@font-face { font-family: ${family}; font-weight: ${weight}; src: url('${pathToFileURL(file).href}') }`,
  );
  const style = `* { box-sizing: border-box } body { margin: 0 } ${faces.join('\n')}`;
  // A page of a file may show the files beside it; an empty page may show none.
  const shell = join(dirname(fonts[0]?.file ?? '.'), `shell-${process.pid}.html`);
  await writeFile(shell, `<!doctype html><meta charset="utf-8"><style>${style}</style><body>`);
  await page.goto(pathToFileURL(shell).href);
}

async function draw(page: Page, scene: Scene): Promise<Uint8Array> {
  await page.setViewportSize(scene.size);
  const markup = renderToStaticMarkup(
    toReact(rootOf(scene, { withBoxSizing: false })) as ReactElement,
  );
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  }, markup);
  return page.screenshot({ type: 'png' });
}

function toReact(node: PlainNode): PlainNode | ReactElement | (PlainNode | ReactElement)[] {
  if (node === null || typeof node === 'string') return node;
  if (isList(node)) return node.map((child) => toReact(child) as PlainNode | ReactElement);
  const { children = null, ...props } = node.props;
  const inside = isList(children) ? children : [children];
  return createElement(node.type, props, ...inside.map((child) => toReact(child) as ReactElement));
}

function isList(node: PlainNode): node is readonly PlainNode[] {
  return Array.isArray(node);
}

const wholeTree: Meter = {
  cpuMs: () => cpuOfTree(process.pid),
  memory: () => memoryOfTree(process.pid),
};
