import {
  formatProgress,
  formatResult,
  formatTime,
} from '../../../server/src/cli/regenerate/format';
import type { RunView } from '../../../server/src/contracts/runs';

const run = (over: Partial<RunView> = {}, counts: Partial<RunView['counts']> = {}): RunView => ({
  ...{ id: 'a', state: 'running', isDryRun: false, force: false, filter: {}, startedBy: null },
  counts: {
    ...{ total: 10_000, looked: 6_000, unchanged: 5_000, drawing: 1_000, drawn: 0 },
    ...{ failed: 0, skipped: 0, paid: 0 },
    ...counts,
  },
  ...{ perSecond: null, leftMs: null, problem: null },
  ...{ createdAt: '', startedAt: null, endedAt: null },
  ...over,
});

describe('the progress of a run', () => {
  it('tells what is done, without what still waits', () => {
    expect(formatProgress(run({ perSecond: 25.4, leftMs: 200_000 }))).toBe(
      '############............ 50 %  5,000 of 10,000  0 drawn  5,000 unchanged  25/s  3 min left',
    );
  });

  it('tells of a dry run all that it has looked at', () => {
    expect(formatProgress(run({ isDryRun: true }))).toContain('60 %  6,000 of 10,000  1,000 would');
  });

  it('is whole where nothing fits', () => {
    expect(formatProgress(run({}, { total: 0, looked: 0, drawing: 0 }))).toContain('100 %');
  });

  it('says why nothing happens', () => {
    expect(formatProgress(run({ state: 'waiting' }))).toBe('waits for its turn');
    expect(formatProgress(run({}, { total: null }))).toBe('counting the cards');
    expect(formatProgress(run({ state: 'paused' }))).toContain('paused');
  });
});

describe('what a run came to', () => {
  it('is told of a dry run with the time of the run itself', () => {
    const dry = run(
      { isDryRun: true, state: 'finished', leftMs: 181_000 },
      { drawing: 412, unchanged: 9_588 },
    );
    expect(formatResult(dry)).toBe(
      '9,588 unchanged, 412 would be drawn, about 3 min, 0 paid pictures.',
    );
  });

  it('names what failed, what was passed over, and why it broke off', () => {
    const problem = { code: 'OG_RUN_STARTER_GONE', values: {}, message: 'Who started it is gone.' };
    const lines = formatResult(
      run({ state: 'cancelled', problem }, { drawn: 3, failed: 2, skipped: 1 }),
    ).split('\n');
    expect(lines).toEqual([
      '5,000 unchanged, 3 drawn, 2 failed.',
      'Who started it is gone.',
      'The run was cancelled; what it has drawn stays.',
      '1 were passed over.',
      expect.stringContaining('og-image status'),
    ]);
  });
});

it('tells a time by the unit that says enough', () => {
  expect([10, 89_000, 90_000, 5_400_000].map(formatTime)).toEqual([
    '1 s',
    '89 s',
    '2 min',
    '1.5 h',
  ]);
});
