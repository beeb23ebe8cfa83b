import type { RunView } from '../../contracts/runs';

const BAR = 24;

/** How a run stands, on one line. */
export function formatProgress({ state, counts, perSecond, leftMs, isDryRun }: RunView): string {
  const { total, looked, drawing, drawn, unchanged, failed } = counts;
  if (state === 'waiting') return 'waits for its turn';
  if (total === null) return 'counting the cards';
  const done = isDryRun ? looked : looked - drawing;
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const parts = [
    `${'#'.repeat(Math.round(share * BAR)).padEnd(BAR, '.')} ${Math.floor(share * 100)} %`,
    `${numbered(done)} of ${numbered(total)}`,
    isDryRun ? `${numbered(drawing)} would be drawn` : `${numbered(drawn)} drawn`,
    `${numbered(unchanged)} unchanged`,
    ...(failed > 0 ? [`${numbered(failed)} failed`] : []),
    ...(state === 'paused' ? ['paused'] : []),
    ...(perSecond === null ? [] : [`${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s`]),
    ...(leftMs === null || leftMs <= 0 ? [] : [`${formatTime(leftMs)} left`]),
  ];
  return parts.join('  ');
}

/** What a run that is over came to, in a line or some. */
export function formatResult(run: RunView): string {
  const { counts, leftMs, isDryRun, state, problem } = run;
  const { unchanged, drawing, drawn, failed, skipped, paid } = counts;
  const over = [
    ...(problem === null ? [] : [problem.message]),
    ...(state === 'cancelled' ? ['The run was cancelled; what it has drawn stays.'] : []),
    ...(skipped > 0 ? [`${numbered(skipped)} were passed over.`] : []),
  ];
  if (isDryRun) {
    const time = leftMs === null ? '' : `, about ${formatTime(leftMs)}`;
    const line = `${numbered(unchanged)} unchanged, ${numbered(drawing)} would be drawn${time}, ${numbered(paid)} paid pictures.`;
    return [line, ...over].join('\n');
  }
  const line = `${numbered(unchanged)} unchanged, ${numbered(drawn)} drawn, ${numbered(failed)} failed.`;
  const hint =
    failed > 0 ? ['`og-image status` tells why, and the admin which entries they are of.'] : [];
  return [line, ...over, ...hint].join('\n');
}

/** A time in words, of the unit that says enough. */
export function formatTime(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 6) / 10;
  return `${hours} h`;
}

export function numbered(count: number): string {
  return count.toLocaleString('en');
}
