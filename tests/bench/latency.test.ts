import type { Published } from '../../bench/app/commands';
import { summarise } from '../../bench/publish/latency';
import { latencyTable } from '../../bench/publish/tables';

const took = (...ms: number[]): Published => ({ ms, cpuMs: ms.map((value) => value / 2) });

describe('what a publish costs', () => {
  const figures = summarise({
    off: [took(10, 10, 10), took(20, 20, 200)],
    control: [took(10, 10, 10), took(20, 20, 20)],
    queueing: [took(11, 11, 90), took(22, 22, 22)],
    drawing: [took(15, 15, 15), took(30, 30, 30)],
  });

  it('is compared round by round, by the middle publish of each', () => {
    expect(figures.control.ratio.median).toBe(1);
    expect(figures.queueing.ratio).toEqual({ median: 1.1, q1: 1.1, q3: 1.1 });
    expect(figures.drawing.ratio.median).toBe(1.5);
    expect(figures.queueing.extraMs.median).toBeCloseTo(1.5);
  });

  it('counts processor time by itself', () => {
    expect(figures.queueing.cpuMs.median).toBeCloseTo(8.25);
    expect(figures.queueing.cpuRatio.median).toBeCloseTo(1.1);
  });

  it('does not hide the slow ones', () => {
    expect(figures.off.p99Ms).toBeGreaterThan(190);
  });

  it('is a row of the table for each app, as wide as its head', () => {
    const { head, rows } = latencyTable(figures, 2);
    expect(rows.map(([name]) => name)).toEqual([
      'plugin off',
      'plugin off, again',
      'plugin on, drawing elsewhere',
      'plugin on, drawing meanwhile',
    ]);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows[2]?.[3]).toBe('1.10 (1.10 to 1.10)');
  });
});
