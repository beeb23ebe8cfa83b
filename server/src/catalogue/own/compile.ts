import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';

import type * as esbuild from 'esbuild';
import type { BuildFailure, Message, OutputFile, Plugin } from 'esbuild';

import { sha256 } from '../../common/sha256';
import { OgImageError, reasonOf } from '../../contracts/errors';
import { KIT_VERSION, type TemplateBundle } from '../../contracts/template';
import type { TemplateSource } from './find-files';
import { PROVIDED, PROVIDED_KEY } from '../../contracts/provided';

/** Of a compiled template, with the pictures that it imports. What is larger is a mistake. */
const MOST_BYTES = 10_000_000;

/** What a template imports as a `data:` URI, to be drawn. */
const PICTURES = {
  '.png': 'dataurl',
  '.jpg': 'dataurl',
  '.jpeg': 'dataurl',
  '.gif': 'dataurl',
  '.svg': 'dataurl',
} as const;

/**
 * Compiles a module of templates and all that it imports into one, in memory. esbuild comes with
 * every Strapi; neither it nor this process runs any of the code.
 * @param appDir the app's folder: packages are found from there, and messages name files from it
 * @param onFile is told every file that is read and every path that is asked for, absolute, also where
 * compiling fails
 * @throws OgImageError OG_TEMPLATE_FAILED, with file and line
 */
export async function compileTemplates(
  source: TemplateSource,
  appDir: string,
  onFile: (file: string) => void = () => undefined,
): Promise<TemplateBundle> {
  const { build } = await loadEsbuild();
  const result = await build({
    entryPoints: [source.entry],
    absWorkingDir: appDir,
    // Nothing is written: paths in the source map are told from here.
    outfile: path.join(appDir, 'og-templates.js'),
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // In place of the app's tsconfig.json, which may set JSX for something else, such as its front end.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: PICTURES,
    sourcemap: 'inline',
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [provide, refuseNode, tellFiles(onFile)],
  }).catch((error: unknown) => {
    throw notCompiled(source, error);
  });
  const [output] = result.outputFiles;
  if (output === undefined) throw failed(source, 'it is empty');
  if (output.contents.byteLength > MOST_BYTES) throw tooLarge(source, output);
  const digest = await digestOf(Object.keys(result.metafile.inputs), appDir);
  return { digest, code: output.text, origin: source.origin, root: appDir };
}

/** React and the kit are the render process's own, each once, whatever the app has installed. */
const provide: Plugin = {
  name: 'provided',
  setup(build) {
    const names = PROVIDED.map((name) => name.replaceAll('/', '[/]')).join('|');
    build.onResolve({ filter: new RegExp(`^(?:${names})$`) }, ({ path: name }) => ({
      path: name,
      namespace: 'provided',
    }));
    build.onLoad({ filter: /./, namespace: 'provided' }, ({ path: name }) => ({
      contents: `module.exports = globalThis[Symbol.for(${JSON.stringify(PROVIDED_KEY)})][${JSON.stringify(name)}];`,
      loader: 'js',
    }));
  },
};

const refuseNode: Plugin = {
  name: 'no-node',
  setup(build) {
    const names = builtinModules.filter((name) => !name.startsWith('_')).join('|');
    build.onResolve({ filter: new RegExp(`^(?:node:.*|(?:${names}))$`) }, ({ path: name }) => ({
      errors: [
        {
          text: `A template draws what it is handed and reaches for nothing else: it may not import "${name}". Import a picture as a file, "import logo from './logo.svg'", and take all else from its content and options`,
        },
      ],
    }));
  },
};

/** A file that is not there yet is told as well, since writing it mends the import. */
function tellFiles(onFile: (file: string) => void): Plugin {
  return {
    name: 'tell-files',
    setup(build) {
      build.onResolve({ filter: /^[.]{1,2}[\\/]/ }, ({ path: name, resolveDir }) => {
        onFile(path.resolve(resolveDir, name));
        return undefined;
      });
      build.onLoad({ filter: /./, namespace: 'file' }, ({ path: file }) => {
        onFile(file);
        return undefined;
      });
    },
  };
}

/** @throws OgImageError OG_TEMPLATE_FAILED where it is not installed */
export async function loadEsbuild(): Promise<typeof esbuild> {
  try {
    return await import('esbuild');
  } catch (error) {
    throw new OgImageError(
      'OG_TEMPLATE_FAILED',
      `Templates of the app cannot be compiled, for esbuild cannot be loaded: ${reasonOf(error)}. Install it beside Strapi: npm install esbuild`,
      { cause: error },
    );
  }
}

/**
 * Of everything that went in, in an order of its own. The provided modules have no content, and a
 * package is the same wherever it is installed.
 */
async function digestOf(inputs: readonly string[], appDir: string): Promise<string> {
  const files = inputs.filter((input) => !input.startsWith('provided:'));
  const parts = await Promise.all(
    files.map(async (file) => {
      const content = await readFile(path.resolve(appDir, file));
      return `${file.split('node_modules/').at(-1) ?? file} ${sha256(content)}`;
    }),
  );
  return sha256([`kit ${KIT_VERSION}`, ...parts.sort()].join('\n'));
}

function notCompiled(source: TemplateSource, error: unknown): OgImageError {
  const [first] = isBuildFailure(error) ? error.errors : [];
  return failed(source, first === undefined ? reasonOf(error) : describeMessage(first), error);
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

/** `Expected "}" but found "<" (src/og-templates/mine.tsx:12:7)`. */
function describeMessage({ text, location }: Message): string {
  const place =
    location === null ? '' : ` (${location.file}:${location.line}:${location.column + 1})`;
  return `${text}${place}${remedyFor(text)}`;
}

function remedyFor(text: string): string {
  const unresolved = /^Could not resolve "(?<name>[^"]+)"/u.exec(text)?.groups?.['name'];
  if (unresolved !== undefined) {
    return /^[./]/u.test(unresolved)
      ? '. There is no such file: correct the path'
      : `. Install it, "npm install ${unresolved}", or correct the name; a path begins with "./"`;
  }
  if (text.startsWith('No loader is configured')) {
    return '. Import code, JSON, and pictures as PNG, JPEG, GIF or SVG';
  }
  return text.startsWith('Top-level await') ? '. A template waits for nothing' : '';
}

function tooLarge(source: TemplateSource, output: OutputFile): OgImageError {
  const megabytes = Math.round(output.contents.byteLength / 1_000_000);
  return failed(
    source,
    `it has ${megabytes} MB with all that it imports, and may have ${MOST_BYTES / 1_000_000}. Import smaller pictures`,
  );
}

function failed({ origin }: TemplateSource, why: string, cause?: unknown): OgImageError {
  return new OgImageError(
    'OG_TEMPLATE_FAILED',
    `The template in ${origin} cannot be read: ${why}.`,
    {
      values: { template: origin, detail: why },
      cause,
    },
  );
}
