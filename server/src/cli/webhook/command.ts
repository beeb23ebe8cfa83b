import { InvalidArgumentError, type Command } from 'commander';

import { OgImageError } from '../../contracts/errors';
import { EVENTS } from '../../contracts/events';
import { getService } from '../../service';
import { inApp, say } from '../in-app';
import { formatList, formatRotated, formatTest } from './format';
import { DEFAULT_KEEP, parseKeep } from './keep';

interface Given {
  readonly event?: string[];
  readonly name?: string;
  readonly secret?: string;
}

interface Rotation {
  /** Milliseconds. */
  readonly keep?: number;
  readonly now?: true;
  readonly secret?: string;
}

/** `og-image webhook add | list | test | rotate | remove` */
export function addWebhook(program: Command): void {
  const webhook = program
    .command('webhook')
    .description('webhooks that tell front ends of new cards, with retries and a signature');
  webhook
    .command('add <url>')
    .description("add a webhook to Strapi's own, and show the secret that its receiver needs")
    .option(
      '--event <name>',
      `an event it asks for, once for each: ${EVENTS.join(', ')} (default: those of cards)`,
      (value: string, before: string[] | undefined) => [...(before ?? []), value],
    )
    .option('--name <name>', "what it is called in Strapi's list (default: the address's host)")
    .option('--secret <text>', 'the secret, of 32 characters or more (default: a new one)')
    .action((url: string, given: Given) =>
      inApp(async (strapi) => {
        const { event: events, name, secret: own } = given;
        const { webhook: made, secret } = await getService(strapi, 'webhooks').add({
          url,
          ...(events === undefined ? {} : { events }),
          ...(name === undefined ? {} : { name }),
          ...(own === undefined ? {} : { secret: own }),
        });
        say(`Webhook ${made.id} asks for ${made.events.join(', ')}.`);
        // One that was given is known already, and need not be shown.
        if (own === undefined) say(`Its secret, which is shown this once: ${secret}`);
        say('A Strapi that runs takes it up within 5 seconds. Settings > Webhooks lists it.');
        return 0;
      }),
    );
  webhook
    .command('list')
    .description("the webhooks that ask for the plugin's events, and what they last answered")
    .action(() =>
      inApp(async (strapi) => {
        say(formatList(await getService(strapi, 'webhooks').list()));
        return 0;
      }),
    );
  webhook
    .command('test <id|url|name>')
    .description('call a webhook now, and show what it answers')
    .action((which: string) =>
      inApp(async (strapi) => {
        const result = await getService(strapi, 'webhooks').test(which);
        say(formatTest(result));
        return result.isOk ? 0 : 1;
      }),
    );
  webhook
    .command('rotate <id|url|name>')
    .description('sign its calls with a new secret, and for some time with the old one as well')
    .option(
      '--keep <time>',
      `how long the old secret signs as well, such as 90m or 7d (default: ${DEFAULT_KEEP})`,
      parsedKeep,
    )
    .option('--now', 'end the old secret at once: for one that somebody else knows')
    .option('--secret <text>', 'the secret, of 32 characters or more (default: a new one)')
    .action((which: string, { keep, now, secret: own }: Rotation) => {
      if (now === true && keep !== undefined) {
        throw new OgImageError('OG_WEBHOOK_INVALID', 'Give --keep or --now: --now keeps nothing.');
      }
      const keepMs = now === true ? 0 : (keep ?? parsedKeep(DEFAULT_KEEP));
      return inApp(async (strapi) => {
        const rotated = await getService(strapi, 'webhooks').rotate(which, {
          keepMs,
          ...(own === undefined ? {} : { secret: own }),
        });
        say(formatRotated(rotated, { isShown: own === undefined }));
        return 0;
      });
    });
  webhook
    .command('remove <id|url|name>')
    .description("remove a webhook from Strapi's own")
    .action((which: string) =>
      inApp(async (strapi) => {
        const { id, name } = await getService(strapi, 'webhooks').remove(which);
        say(`Webhook ${id} (${name}) is removed.`);
        return 0;
      }),
    );
}

function parsedKeep(text: string): number {
  const milliseconds = parseKeep(text);
  if (milliseconds !== null) return milliseconds;
  throw new InvalidArgumentError('Give minutes, hours or days, such as 90m, 24h or 7d, up to 90d.');
}
