import { delaysIn } from '../../bench/app/timer-delay';
import { missedAims, ratioTo } from '../../bench/scale/aims';
import type { Scenario } from '../../bench/scale/site';
import { scaleTable } from '../../bench/scale/tables';

const BYTES = { rssBytes: 200e6, heapBytes: 90e6 };

const scenario = (over: Partial<Scenario> = {}): Scenario => ({
  name: 'quiet',
  loop: { p99Ms: 1, maxMs: 4, watchedMs: 5000 },
  requests: { medianMs: 10, maxMs: 20, failed: 0 },
  memory: { before: BYTES, after: BYTES },
  asked: { statements: 0, commits: 0 },
  ...over,
});

describe('the delay of a plain timer', () => {
  it('is how late it fires', () => {
    expect(delaysIn(7, 5)).toEqual([2]);
    expect(delaysIn(5, 5)).toEqual([0]);
  });

  it('is none where it fires early', () => {
    expect(delaysIn(4.9, 5)).toEqual([0]);
  });

  it('counts for each firing that a standing loop left out, so that a freeze is no single outlier', () => {
    expect(delaysIn(23, 5)).toEqual([18, 13, 8, 3]);
  });

  it('makes a freeze of a quarter of the time a quarter of all delays', () => {
    const delays = [...Array.from({ length: 300 }, () => 5), 500].flatMap((gap) =>
      delaysIn(gap, 5),
    );
    expect(delays.filter((delay) => delay > 0).length / delays.length).toBeCloseTo(1 / 4, 2);
  });
});

describe('the aims of a big site', () => {
  const quiet = scenario();
  const missed = (over: Partial<Scenario>, database: 'sqlite' | 'postgres' = 'sqlite') =>
    missedAims(scenario(over), quiet, database);

  it('are met by a quiet site', () => {
    expect(missed({})).toEqual([]);
  });

  it('allow the loop a longer delay on SQLite, whose driver answers synchronously', () => {
    const loop = { p99Ms: 20, maxMs: 90, watchedMs: 5000 };
    expect(missed({ loop })).toEqual([]);
    expect(missed({ loop }, 'postgres')).toEqual(['loop p99']);
  });

  it('name a loop that stands still', () => {
    expect(missed({ loop: { p99Ms: 25, maxMs: 101, watchedMs: 5000 } })).toEqual(['loop longest']);
  });

  it('compare requests with those of the quiet site', () => {
    const slow = scenario({ requests: { medianMs: 20, maxMs: 21, failed: 0 } });
    expect(ratioTo(quiet, slow)).toBe(2);
    expect(missedAims(slow, quiet, 'sqlite')).toEqual(['requests']);
  });

  it('take a request without an answer for a miss, however fast the others were', () => {
    expect(missed({ requests: { medianMs: 10, maxMs: 20, failed: 1 } })).toEqual(['requests']);
  });

  it('ask of a rename that cards are queued soon, and that a publish does not wait for them', () => {
    expect(missed({ queuedMs: 9_999, publishMs: 1_999 })).toEqual([]);
    expect(missed({ queuedMs: 10_000, publishMs: 2_000 })).toEqual(['queued', 'publish']);
  });
});

describe('the table of a big site', () => {
  const { title, head, rows, notes } = scaleTable('mariadb', 20_000, [
    scenario(),
    scenario({ name: 'rename', queuedMs: 4_000, publishMs: 2_500 }),
    scenario({ name: 'drawing 300', drawn: 300, asked: { statements: 7_800, commits: 900 } }),
    scenario({ name: 'retention', gone: 1_500 }),
  ]);

  it('names the database and the size', () => {
    expect(title).toBe('A site of 20,000 entries on MariaDB');
  });

  it('has a row for each scenario, as wide as its head, with a verdict', () => {
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows.map((row) => row.at(-1))).toEqual(['met', 'missed: publish', 'met', 'met']);
  });

  it('tells below it what only some scenarios measure', () => {
    expect(notes).toEqual(
      expect.arrayContaining([
        'rename: all cards queued after 4.0 s, the publish meanwhile drawn after 2.5 s.',
        'drawing 300: 60.0/s, each with 26.0 statements, 3.0 commits.',
        'retention: 1,500 gone in that time.',
      ]),
    );
  });

  it('cannot be made of nothing', () => {
    expect(() => scaleTable('sqlite', 100, [])).toThrow('Nothing was measured');
  });
});
