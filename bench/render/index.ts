import type { Bench } from '../lib/bench';
import { CARDS, createCards } from './cards';
import { ENTRIES, OURS, present, type EntryName } from './entries';
import { compare, race, type RaceFigures, type Results } from './race';
import { soak } from './soak';
import { createStage } from './stage';
import { raceTables, soakTable } from './tables';

/**
 * What a card takes, drawn by this plugin's engine and by what else draws cards, and whether its
 * memory grows. What is not installed is left out, and said.
 */
const bench: Bench = {
  rounds: 40,

  async run(context) {
    const { rounds, say } = context;
    const names = await present(Object.keys(ENTRIES) as EntryName[], say);
    const cards = await createCards();
    const stage = await createStage();
    try {
      const figures = new Map<string, Results<RaceFigures>>();
      for (const card of CARDS) {
        figures.set(card, compare(await race(card, names, { ...context, stage, cards })));
      }
      return {
        figures: { cards: Object.fromEntries(figures) },
        tables: raceTables(figures, rounds),
      };
    } finally {
      await stage.close();
    }
  },

  async soak(context) {
    const looks = await soak(await present(OURS, context.say), context.times, context);
    return { figures: { soak: looks }, tables: [soakTable(looks)] };
  },
};

export default bench;
