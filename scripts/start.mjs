/**
 * `npm start`: the playground, from a fresh clone to a table of finished cards. With `--demo`, beside a local
 * server that stands for an AI model or an image service.
 */
import { parseArgs } from 'node:util';

import { buildPlayground, buildPlugin } from './build.mjs';
import { listenAddress, refuseTakenPort } from './lib/address.mjs';
import { DEMOS, demoOf } from './lib/demos.mjs';
import { main, Refusal, say, step } from './lib/progress.mjs';
import { setup } from './setup.mjs';

const LIMIT_MS = 10 * 60_000;

const HELP = `npm start [-- --once]

Installs what is missing, builds the plugin and the playground, starts it, publishes its sample
content and waits for the cards. Then it prints where to log in and a table of the cards, and
stays up until Ctrl-C.

  --once    stop after the table: exit code 0 when every card is ready and its picture can be
            fetched, 1 otherwise
  --demo ai, --demo service
            with an AI model, or an image service, of this machine's own: npm run demo:ai, demo:service
  --help    this text

  PORT, HOST    where it listens (default: 1337 of 127.0.0.1)
  PUBLIC_URL    the address in the cards' URLs, behind a proxy
  DEMO_PORT     where the demo's server listens (default: 4010 for ai, 4020 for service)
  LOG_LEVEL     what Strapi logs: error, warn (default), info, http, debug

The database is playground/.tmp/data.db, the login is in playground/.env. To start afresh, delete
playground/.tmp and the files in playground/public/uploads.`;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        once: { type: 'boolean' },
        demo: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.demo !== undefined && !Object.hasOwn(DEMOS, values.demo)) {
      throw new Error(
        `There is no demo "${values.demo}": it is ${Object.keys(DEMOS).join(' or ')}.`,
      );
    }
    return values;
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${HELP}`);
  }
}

async function start() {
  const { once = false, help = false, demo: name } = options();
  if (help) return say(HELP);
  const demo = name === undefined ? null : demoOf(name);
  const address = listenAddress();
  await refuseTakenPort(address, 'PORT', demo?.command);
  await demo?.refuseTakenPort();
  await setup();
  await buildPlugin();
  await buildPlayground();

  // From here on with the packages that setup may just have installed.
  const [{ bootPlayground }, { countRenders }, { waitForCards }, { report }] = await Promise.all([
    import('./lib/playground.mjs'),
    import('./lib/cards.mjs'),
    import('./lib/wait-for-cards.mjs'),
    import('./lib/report.mjs'),
  ]);
  await demo?.start();
  const app = await step('Starting Strapi', () => bootPlayground(address));
  const before = await countRenders(app.strapi);
  await step('Publishing the sample content', async () => {
    const published = await app.publishContent();
    say(published === 0 ? '  it is there already' : `  ${published} entries published`);
  });
  const entries = await step('Waiting for the cards', () => waitForCards(app.strapi, LIMIT_MS));
  const good = await report(app, entries, (await countRenders(app.strapi)) - before);

  if (demo !== null) say(`\n${demo.hint}`);
  if (!once) return say('\nThe playground stays up. Ctrl-C stops it.');
  await app.strapi.destroy();
  process.exit(good ? 0 : 1);
}

await main(start);
