import { CARD_STATES } from '../../contracts/card';
import type { SiteStatus } from '../../wiring/status';
import { formatProgress, numbered } from '../regenerate/format';

/** `og-image status`, a few lines for each of its parts. */
export function formatStatus(status: SiteStatus): string {
  const { cards, waiting, failures, run, storage, makers } = status;
  return [
    ...cards.map(formatType),
    cards.length === 0 ? 'No content type has a social card field.' : `${numbered(waiting)} wait.`,
    ...failures.map(
      ({ code, count, message }) => `${numbered(count)} failed: ${message || code} (${code})`,
    ),
    run === null ? 'No run is under way.' : `Run ${run.id}: ${formatProgress(run)}`,
    `${numbered(storage.pictures)} pictures are stored, ${formatBytes(storage.bytes)}.`,
    ...makers.map(formatMaker),
  ].join('\n');
}

function formatType({ uid, states }: SiteStatus['cards'][number]): string {
  const counts = CARD_STATES.filter((state) => states[state] > 0).map(
    (state) => `${numbered(states[state])} ${state}`,
  );
  return `${uid}: ${counts.length === 0 ? 'no cards yet' : counts.join(', ')}`;
}

function formatMaker({ label, month, price, stopped }: SiteStatus['makers'][number]): string {
  const limit = month.limit === null ? '' : ` of ${numbered(month.limit)}`;
  const cost =
    price === null ? '' : `, about ${(price.amount * month.used).toFixed(2)} ${price.currency}`;
  const rest = stopped === null ? '' : ` STOPPED: ${stopped}`;
  return `${label}: ${numbered(month.used)}${limit} pictures this month${cost}.${rest}`;
}

/** Bytes in the unit that says enough. */
function formatBytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1_000 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1_000).toFixed(2)} GB`;
}
