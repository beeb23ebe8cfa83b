import { renderTable } from '../../bench/lib/table';

describe('the table of a bench', () => {
  const text = renderTable({
    title: 'A publish',
    head: ['', 'median'],
    rows: [
      ['off', '9.10 ms'],
      ['on, drawing', '10.10 ms'],
    ],
    notes: ['Half of the rounds.'],
  });

  it('has names to the left and figures to the right', () => {
    expect(text.split('\n')).toEqual([
      'A publish',
      '',
      '               median',
      'off           9.10 ms',
      'on, drawing  10.10 ms',
      '',
      'Half of the rounds.',
    ]);
  });

  it('has no colours, so that it can be pasted', () => {
    expect(text).not.toContain('\u001b');
  });
});
