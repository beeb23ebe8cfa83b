import { WaitingLine } from '../../server/src/common/waiting-line';

function lineOf(...names: string[]) {
  const line = new WaitingLine();
  const told: string[] = [];
  const add = (name: string, signal?: AbortSignal) =>
    line.add(
      () => told.push(name),
      (reason) => told.push(`${name} refused: ${String(reason)}`),
      signal,
    );
  for (const name of names) add(name);
  return { line, told, add };
}

describe('a line of those who wait', () => {
  it('lets them go in the order in which they came', () => {
    const { line, told } = lineOf('a', 'b');
    line.startFirst();
    line.startFirst();
    line.startFirst();
    expect(told).toEqual(['a', 'b']);
    expect(line.length).toBe(0);
  });

  it('forgets who was aborted, and tells them why', () => {
    const { line, told, add } = lineOf('a');
    const gone = new AbortController();
    add('b', gone.signal);
    add('c');
    gone.abort('left');
    expect(line.length).toBe(2);
    line.startFirst();
    line.startFirst();
    expect(told).toEqual(['b refused: left', 'a', 'c']);
  });

  it('takes nobody who was aborted before', () => {
    const { line, told, add } = lineOf();
    add('a', AbortSignal.abort('left'));
    expect(told).toEqual(['a refused: left']);
    expect(line.length).toBe(0);
  });

  it('has no more to say to who was aborted once they had begun', () => {
    const { line, told, add } = lineOf();
    const gone = new AbortController();
    add('a', gone.signal);
    line.startFirst();
    gone.abort('left');
    expect(told).toEqual(['a']);
  });

  it('refuses all who wait', () => {
    const { line, told } = lineOf('a', 'b');
    line.refuseAll('closing');
    expect(told).toEqual(['a refused: closing', 'b refused: closing']);
    expect(line.length).toBe(0);
  });
});
