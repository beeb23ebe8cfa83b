import { CARD_STATES } from '../../contracts/card';
import type { SiteStatus } from '../../wiring/status';
import { formatProgress, numbered } from '../regenerate/format';

/** `og-image status`, a few lines for each of its parts. */
export function formatStatus(status: SiteStatus): string {
  const { groups, failures, run, storage, makers } = status;
  return [
    ...(groups.length === 0 ? ['No card yet, and no published entry that should have one.'] : []),
    ...groups.map(formatGroup),
    ...failures.map(
      ({ code, cards, example }) =>
        `${numbered(cards)} failed: ${example.message || code} (${code})`,
    ),
    run === null ? 'No run is under way.' : `Run ${run.id}: ${formatProgress(run)}`,
    formatStorage(storage),
    ...makers.map(formatMaker),
  ].join('\n');
}

function formatGroup({ uid, locale, states, stale, missing }: SiteStatus['groups'][number]) {
  const counts = [
    ...CARD_STATES.filter((state) => states[state] > 0).map(
      (state) => `${numbered(states[state])} ${state}`,
    ),
    ...(stale > 0 ? [`${numbered(stale)} of them stale`] : []),
    ...(missing > 0 ? [`${numbered(missing)} without a card`] : []),
  ];
  const place = locale === null ? uid : `${uid} (${locale})`;
  return `${place}: ${counts.length === 0 ? 'no cards yet' : counts.join(', ')}`;
}

function formatStorage({ pictures, bytes, past }: SiteStatus['storage']): string {
  const kept =
    past.pictures === 0
      ? ''
      : `; ${numbered(past.pictures)} of them, ${formatBytes(past.bytes)}, are kept for old posts`;
  return `${numbered(pictures)} pictures are stored, ${formatBytes(bytes)}${kept}.`;
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
