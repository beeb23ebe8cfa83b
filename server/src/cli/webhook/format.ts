import type { Delivery } from '../../notify/delivery-table';
import type { Rotated, ShownWebhook, TestResult } from '../../wiring/webhooks';

/** Deliveries of each webhook that the list shows. */
const SHOWN = 3;

/** `og-image webhook list`, some lines for each webhook. */
export function formatList(webhooks: readonly ShownWebhook[]): string {
  if (webhooks.length === 0) {
    return "No webhook asks for the plugin's events. Add one with `og-image webhook add <url>`.";
  }
  return webhooks.map(formatWebhook).join('\n');
}

function formatWebhook({ id, name, url, events, isEnabled, isSigned, deliveries }: ShownWebhook) {
  const state = isEnabled ? 'on' : 'OFF';
  const signed = isSigned ? 'signed' : 'NOT SIGNED: it was not made by `og-image webhook add`';
  return [
    `${id}  ${name}  ${url}`,
    `   ${state}, ${signed}; ${events.join(', ')}`,
    ...deliveries.slice(0, SHOWN).map((delivery) => `   ${formatDelivery(delivery)}`),
  ].join('\n');
}

function formatDelivery(delivery: Delivery): string {
  const { madeAt, state, count, attempts, answerStatus, answerText, dueAt } = delivery;
  const events = count === 1 ? '1 event' : `${count} events`;
  const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  const again = state === 'waiting' && attempts > 0 ? `, again at ${timeOf(dueAt)}` : '';
  const answer = [answerStatus, oneLine(answerText)].filter(Boolean).join(' ');
  return `${timeOf(madeAt)}  ${state}  ${events}, ${tries}${again}${answer && `: ${answer}`}`;
}

/** `og-image webhook test`, one line. */
export function formatTest({ isOk, status, text }: TestResult): string {
  if (status === null) return `It did not answer: ${oneLine(text)}`;
  const said = oneLine(text);
  return `It answered ${status}${isOk ? '.' : said && `: ${said}`}`;
}

/**
 * `og-image webhook rotate`, two or three lines.
 * @param isShown whether it shows the secret, which need not be where it was given
 */
export function formatRotated(
  { webhook, secret, oldUntil }: Rotated,
  { isShown }: { readonly isShown: boolean },
): string {
  return [
    `Webhook ${webhook.id} (${webhook.name}) is signed with a new secret from now on.`,
    ...(isShown ? [`The secret, which is shown this once: ${secret}`] : []),
    oldUntil === null
      ? 'No other one signs its calls: its receiver refuses them until it knows this one.'
      : `The old one signs them as well until ${timeOf(oldUntil)}: give the receiver the new one by then.`,
  ].join('\n');
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, 200);
}
