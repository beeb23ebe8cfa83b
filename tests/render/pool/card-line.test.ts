import { CardLine } from '../../../server/src/render/pool/card-line';

/** The order in which cards go, those with a capital letter being patient. */
function orderOf(names: string): string {
  const line = new CardLine();
  let order = '';
  for (const name of names) {
    line.add({
      urgent: name === name.toLowerCase(),
      start: () => (order += name),
      refuse: () => (order += '!'),
    });
  }
  while (line.length > 0) line.startNext();
  return order;
}

describe('cards that wait for a render process', () => {
  it.each([
    ['ABC', 'ABC'],
    ['abc', 'abc'],
    ['AaBb', 'abAB'],
    ['AaBbcdefg', 'abcAdefBg'],
    ['abcdefA', 'abcAdef'],
  ])('go urgent ones first, and after three of them a patient one: %s as %s', (came, went) => {
    expect(orderOf(came)).toBe(went);
  });

  it('go by themselves again once no patient one waits', () => {
    const line = new CardLine();
    let order = '';
    const add = (name: string, urgent: boolean) =>
      line.add({ urgent, start: () => (order += name), refuse: () => undefined });
    for (const name of 'abcd') add(name, true);
    for (let i = 0; i < 3; i++) line.startNext();
    // The three went while none waited: this one has nothing to make up for.
    add('P', false);
    line.startNext();
    expect(order).toBe('abcd');
  });

  it('are refused with a reason when there will be no process any more', () => {
    const line = new CardLine();
    const refused: unknown[] = [];
    for (const urgent of [true, false]) {
      line.add({ urgent, start: () => undefined, refuse: (reason) => refused.push(reason) });
    }
    line.refuseAll('closing');
    expect(refused).toEqual(['closing', 'closing']);
    expect(line.length).toBe(0);
  });
});
