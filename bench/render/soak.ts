import type { BenchContext } from '../lib/bench';
import { median } from '../lib/statistics';
import { createCards, type CardName, type Cards } from './cards';
import type { EntryName } from './entries';
import type { Results } from './race';
import { start, type Running } from './start';

/** When memory is looked at, as parts of all renders. */
const MOMENTS = [0.1, 0.25, 0.5, 0.75, 1] as const;

/** Memory goes up and down with what is to be collected: a look is the middle of so many cards. */
const LOOK = 100;

/** In turns, as a site's entries come. */
const MIX: readonly CardName[] = [
  'gradient',
  'photo',
  'japanese',
  'gradient',
  'photo, first sight',
];

/** Resident bytes at a moment. */
export interface Look {
  readonly renders: number;
  readonly memory: number;
}

/** Draws many cards in one process of each, and looks at its memory. */
export async function soak(
  names: readonly EntryName[],
  renders: number,
  context: BenchContext,
): Promise<Results<readonly Look[]>> {
  const cards = await createCards();
  const results: Results<readonly Look[]> = {};
  for (const name of names) {
    const contestant = start(name, [], context);
    try {
      results[name] = await watch(contestant, cards, renders, context);
    } finally {
      await contestant.end();
    }
  }
  return results;
}

async function watch(
  contestant: Running,
  cards: Cards,
  renders: number,
  { say }: BenchContext,
): Promise<Look[]> {
  const looks: Look[] = [];
  let since: number[] = [];
  for (let number = 1; number <= renders; number += 1) {
    const name = MIX[number % MIX.length] ?? 'gradient';
    const { memory } = await contestant.draw({ request: cards.request(name, number), scene: null });
    since.push(memory);
    if (MOMENTS.some((part) => Math.round(part * renders) === number)) {
      looks.push({ renders: number, memory: median(since.slice(-LOOK)) });
      since = [];
      say(`${number} of ${renders} renders`);
    }
  }
  return looks;
}
