/**
 * The order in which things take their turn in a round. Over twice as many rounds as there are
 * things, each has every place equally often and follows every other one equally often, so that
 * none gains by when it comes or by whom it comes after: a Williams design
 * (https://en.wikipedia.org/wiki/Williams_design).
 */
export function orderOf<Thing>(things: readonly Thing[], round: number): Thing[] {
  const count = things.length;
  const order = things.map((_, place) => {
    const zigzag = place % 2 === 1 ? (place + 1) / 2 : count - place / 2;
    return things.slice((zigzag + round) % count).slice(0, 1);
  });
  const inOrder = order.flat();
  return Math.floor(round / count) % 2 === 0 ? inOrder : inOrder.reverse();
}
