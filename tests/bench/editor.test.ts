import { CROWD_AIM, missed, taken, TYPING_AIM } from '../../bench/editor/aims';
import { editorTable } from '../../bench/editor/tables';

const QUICK = taken([100, 200, 300]);
const SLOW = taken([260, 300, 3100]);

describe('what previews took', () => {
  it('is told in the middle, at p95 and at most', () => {
    expect(QUICK).toEqual({ previews: 3, medianMs: 200, p95Ms: 290, longestMs: 300 });
  });

  it('is compared with the aims of one editor and of many', () => {
    expect(missed(QUICK, TYPING_AIM)).toEqual([]);
    expect(missed(SLOW, TYPING_AIM)).toEqual(['median', 'p95']);
    expect(missed(SLOW, CROWD_AIM)).toEqual(['longest']);
  });

  it('stands in a table, with the aims that were missed', () => {
    const { rows } = editorTable(QUICK, SLOW);
    expect(rows.map((row) => row.at(-1))).toEqual(['met', 'missed: longest']);
    expect(rows[0]?.slice(1, 5)).toEqual(['3', '200 ms', '290 ms', '300 ms']);
  });
});
