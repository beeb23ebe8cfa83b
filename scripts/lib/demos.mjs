/** The servers that stand for an AI model and an image service: `npm run demo:ai`, `npm run demo:service`. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { portOf, refuseTakenPort } from './address.mjs';
import { PLAYGROUND } from './paths.mjs';

const HOST = '127.0.0.1';

/** Long enough to see that a picture is on its way. */
const DELAY_MS = 2_500;
const PER_MINUTE = 6;
const REFUSED = 'forbidden';

export const DEMOS = {
  ai: {
    // The same at every start: orders are known by their host, so another port would make all anew.
    port: 4010,
    file: 'painter.mjs',
    starter: 'startPainter',
    /** Where the playground's config reads its address. */
    variable: 'OG_DEMO_AI_URL',
    hint: `Try it: open an article, and in its social card the section "Background". Choose "Made by AI", then
"Make a background" and "Another one". A prompt with the word "${REFUSED}" in it is refused.`,
  },
  service: {
    port: 4020,
    file: 'card-service.mjs',
    starter: 'startCardService',
    variable: 'OG_DEMO_SERVICE_URL',
    hint: `Try it: open an article, and in its social card the section "Look". Choose the template "Postcards",
then "Draw". A title with the word "${REFUSED}" in it is refused.`,
  },
};

const limits = `It allows ${PER_MINUTE} pictures in a minute, and the playground 20 in a month; nothing is paid.`;

/** @param {keyof typeof DEMOS} name */
export function demoOf(name) {
  const { port: usual, file, starter, variable, hint } = DEMOS[name];
  const port = portOf(process.env, 'DEMO_PORT', usual);
  const command = `npm run demo:${name}`;
  return {
    command,
    hint: `${hint}\n${limits}`,
    refuseTakenPort: () => refuseTakenPort({ host: HOST, port }, 'DEMO_PORT', command),
    /** Starts the server in this process, with which it ends, and tells the playground of it. */
    async start() {
      // It draws with packages that setup may just have installed.
      const module = await import(pathToFileURL(path.join(PLAYGROUND, 'demo', file)).href);
      const options = { port, delayMs: DELAY_MS, perMinute: PER_MINUTE, refuses: REFUSED };
      const { url } = await module[starter](options);
      process.env[variable] = url;
    },
  };
}
