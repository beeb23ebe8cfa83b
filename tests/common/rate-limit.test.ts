import { createRateLimit } from '../../server/src/common/rate-limit';

/** A limit of 60 a minute, one a second, on a clock that is turned by hand. */
function limit() {
  let time = 5_000;
  const { take } = createRateLimit({ perMinute: 60, now: () => time });
  const many = (key: string, count: number) => Array.from({ length: count }, () => take(key));
  return { take, many, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('a rate limit', () => {
  it("lets a minute's worth through at once, and says how long the next one waits", () => {
    const { take, many } = limit();
    expect(many('ada', 60)).toEqual(Array.from({ length: 60 }, () => 0));
    expect(take('ada')).toBe(1_000);
  });

  it('lets through what has become free, and counts no refusal', () => {
    const { take, many, pass } = limit();
    many('ada', 80);
    pass(2_500);
    expect(many('ada', 3)).toEqual([0, 0, 500]);
    pass(500);
    expect(take('ada')).toBe(0);
  });

  it("never saves up more than a minute's worth", () => {
    const { many, pass } = limit();
    many('ada', 60);
    pass(3_600_000);
    expect(many('ada', 61).at(-1)).toBe(1_000);
  });

  it('counts each key for itself, however many there have been', () => {
    const { take, many, pass } = limit();
    many('ada', 60);
    for (let index = 0; index < 3_000; index += 1) take(`user ${index}`);
    expect(take('bob')).toBe(0);
    expect(take('ada')).toBe(1_000);
    pass(60_000);
    expect(take('ada')).toBe(0);
  });
});
