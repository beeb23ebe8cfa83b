/** `npm run bench -- <name>`: measures the built plugin. Each folder with an index.ts is a bench. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { main, Refusal } from '../scripts/lib/progress.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const MOST_ROUNDS = 1000;
const RENDERS = 10_000;
const LEAST_RENDERS = 10;
const MOST_RENDERS = 1_000_000;
const LEAST_ENTRIES = 100;
const MOST_ENTRIES = 1_000_000;
const DATABASES = ['sqlite', 'postgres', 'mariadb', 'all'];

const BENCHES = readdirSync(HERE).filter((name) => existsSync(path.join(HERE, name, 'index.ts')));

const HELP = `npm run bench -- <name> [--rounds N] [--soak [--renders N]] [--entries N]
                             [--changed N] [--database NAME] [--json | --markdown] [--no-build]

Builds the plugin if its sources changed, measures it and prints a table. What is under way is told
on standard error.

  <name>        ${BENCHES.join(', ')}
  --rounds N    1 to ${MOST_ROUNDS}; each bench has a default of its own
  --soak        render only: draws and draws, and looks at its memory instead
  --renders N   of the soak, ${LEAST_RENDERS} to ${MOST_RENDERS}; ${RENDERS} if not said
  --entries N   scale and runs: of the site, ${LEAST_ENTRIES} to ${MOST_ENTRIES}; 20000 if not said
  --changed N   runs only: how many of them are drawn, 1 to --entries; 100 if not said
  --database NAME
                scale, runs and api: ${DATABASES.join(', ')}; ${DATABASES[0]} if not said, api also postgres
  --markdown    prints tables to be pasted into a document
  --json        prints one object of the figures and nothing else; npm prints two lines of its own
                before it, unless told not to: npm run --silent bench -- ${BENCHES[0]} --json
  --no-build    measures dist as it is
  --help        this text`;

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        soak: { type: 'boolean', default: false },
        renders: { type: 'string' },
        entries: { type: 'string' },
        changed: { type: 'string' },
        database: { type: 'string' },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        // Spelled out, since Node 20 knows no `allowNegative`.
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, names: positionals };
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${HELP}`);
  }
}

function benchName(names) {
  const [name, ...more] = names;
  if (name === undefined) throw new Refusal(`Which bench?\n\n${HELP}`);
  if (more.length > 0) throw new Refusal(`One bench at a time, please: ${names.join(', ')}.`);
  if (BENCHES.includes(name)) return name;
  throw new Refusal(`There is no bench "${name}". There is: ${BENCHES.join(', ')}.`);
}

function wholeNumber(option, text, least, most) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Refusal(`${option} is "${text}": give a whole number from ${least} to ${most}.`);
}

/** How often a soak does its thing, or undefined where none is asked for. */
function timesOf({ soak, renders }, name) {
  const times = wholeNumber('--renders', renders, LEAST_RENDERS, MOST_RENDERS);
  if (!soak && times === undefined) return undefined;
  if (!soak) throw new Refusal('--renders is for --soak.');
  if (name !== 'render') throw new Refusal(`The bench "${name}" has no soak.`);
  return times ?? RENDERS;
}

/** How many entries a big site has, or undefined where nobody asked for a number. */
function entriesOf({ entries }, name) {
  const number = wholeNumber('--entries', entries, LEAST_ENTRIES, MOST_ENTRIES);
  if (number !== undefined && name !== 'scale' && name !== 'runs') {
    throw new Refusal('--entries is for scale and runs.');
  }
  return number;
}

/** How many cards of a big site a run draws, or undefined where nobody asked for a number. */
function changedOf({ changed }, name, entries) {
  const number = wholeNumber('--changed', changed, 1, entries ?? MOST_ENTRIES);
  if (number !== undefined && name !== 'runs') throw new Refusal('--changed is for runs.');
  return number;
}

/** Which database a big site is on, or undefined where nobody asked for one. */
function databaseOf({ database }, name) {
  if (database === undefined) return undefined;
  if (name !== 'scale' && name !== 'runs' && name !== 'api') {
    throw new Refusal('--database is for scale, runs and api.');
  }
  if (DATABASES.includes(database)) return database;
  throw new Refusal(`There is no database "${database}". There is: ${DATABASES.join(', ')}.`);
}

/** Installs and builds in a process whose words go to standard error. */
async function prepare(name) {
  const script = path.join(HERE, 'prepare.mjs');
  const child = spawn(process.execPath, [script, name], { stdio: ['ignore', 2, 2] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Refusal('The plugin could not be built; the reason is above.');
}

async function bench() {
  const { names, help, 'no-build': asItIs, ...wished } = options();
  if (help) return void process.stdout.write(`${HELP}\n`);
  const name = benchName(names);
  const rounds = wholeNumber('--rounds', wished.rounds, 1, MOST_ROUNDS);
  const times = timesOf(wished, name);
  const entries = entriesOf(wished, name);
  const changed = changedOf(wished, name, entries);
  const database = databaseOf(wished, name);
  const print = wished.json ? 'json' : wished.markdown ? 'markdown' : 'tables';
  if (!asItIs) await prepare(name);
  else if (!existsSync(path.join(HERE, '..', 'dist', 'server', 'index.js'))) {
    throw new Refusal('The plugin is not built. Run "npm run build", or leave out --no-build.');
  }

  // From here on with the packages that the preparation may just have installed.
  const { bundle } = await import('./lib/bundle.mjs');
  const { load, scripts } = await bundle(name);
  const [{ default: measured }, { conduct }] = await Promise.all([
    load(`${name}/index`),
    load('lib/conduct'),
  ]);
  return conduct(measured, { name, rounds, times, entries, changed, database, print, scripts });
}

await main(bench);
