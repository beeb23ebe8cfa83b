import type { Published } from '../../bench/app/commands';
import { summarise } from '../../bench/queue/claims';
import { summariseDrain } from '../../bench/queue/drain';
import { claimsTable, drainTable, publishTable } from '../../bench/queue/tables';
import { compare, costOf } from '../../bench/publish/latency';

const ONE_ROUND = {
  alone: [{ queuedMs: 250, finishedMs: 1000 }],
  crowded: [{ queuedMs: 250, finishedMs: 1000 }],
};

describe('what the queue does in a second', () => {
  it('compares two instances with one round by round', () => {
    const { twoToOne, onePerSecond } = summariseDrain({
      sqlite: [9, 9, 9],
      one: [10, 5, 20],
      two: [15, 8, 30],
    });
    expect(twoToOne).toEqual({ median: 1.5, q1: 1.5, q3: expect.closeTo(1.55) });
    expect(onePerSecond.median).toBe(10);
  });

  it('counts cards per second from what a run of them took', () => {
    const { queuedPerSecond, claimedPerSecond, claimedBeforeBacklogPerSecond } = summarise({
      alone: [
        { queuedMs: 250, finishedMs: 1000 },
        { queuedMs: 250, finishedMs: 500 },
      ],
      crowded: [{ queuedMs: 9, finishedMs: 2000 }],
    });
    expect(queuedPerSecond.median).toBe(2000);
    expect(claimedPerSecond).toEqual({ median: 750, q1: 625, q3: 875 });
    expect(claimedBeforeBacklogPerSecond.median).toBe(250);
  });

  it('is told in tables whose rows are as wide as their heads', () => {
    const cost: Published[] = [{ ms: [10], cpuMs: [5] }];
    const compared = compare(cost, cost);
    const passed = summarise(ONE_ROUND);
    const tables = [
      drainTable(summariseDrain({ sqlite: [9], one: [10], two: [15] }), 1),
      claimsTable({ SQLite: passed }, 1),
      publishTable({ off: costOf(cost), control: compared, queueing: compared }, 1),
    ];
    for (const { head, rows } of tables) {
      for (const row of rows) expect(row).toHaveLength(head.length);
    }
    expect(tables[0]?.rows[2]).toEqual([
      'PostgreSQL, two instances',
      '15.0/s',
      '15.0/s to 15.0/s',
      '1.50 (1.50 to 1.50)',
    ]);
  });

  it('leaves out the databases whose server does not answer', () => {
    const passed = summarise(ONE_ROUND);
    expect(claimsTable({ SQLite: passed }, 1).rows.map(([name]) => name)).toEqual(['SQLite']);
  });
});
