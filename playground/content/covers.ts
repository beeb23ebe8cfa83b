import type { Cover } from './types';

export const covers = {
  birches: {
    file: 'birches.jpg',
    alternativeText: 'Birch trunks in snow with a line of fox tracks',
  },
  contours: {
    file: 'contours.jpg',
    alternativeText: 'A folded map with a dashed red way across its hills',
  },
  dunes: { file: 'dunes.jpg', alternativeText: 'Three walkers on a dune under a low sun' },
  fjord: {
    file: 'fjord-dawn.jpg',
    alternativeText: 'A sailing boat on still water before sunrise',
  },
  lighthouse: { file: 'lighthouse.jpg', alternativeText: 'A lighthouse shining over a rough sea' },
  hut: { file: 'night-hut.jpg', alternativeText: 'A hut with one lit window under the Milky Way' },
  oranges: { file: 'oranges.jpg', alternativeText: 'Whole and halved oranges on a blue cloth' },
  pines: { file: 'pine-fog.jpg', alternativeText: 'Pines on a slope with fog between the rows' },
  rain: { file: 'rain-window.jpg', alternativeText: 'Town lights through a wet window' },
  regatta: {
    file: 'regatta.jpg',
    alternativeText: 'Sailing boats with coloured sails on a blue sea',
  },
  terraces: { file: 'terraces.jpg', alternativeText: 'Flooded rice terraces at sunset' },
  vessels: { file: 'vessels.jpg', alternativeText: 'Bottles, a jug and a bowl on a table' },
} as const satisfies Record<string, Cover>;
