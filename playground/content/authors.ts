import type { Author } from './types';

export const authors = {
  wren: {
    name: 'Wren Abernathy-Holt',
    bio: 'Edits the weather pages. Owns eleven umbrellas, all of them lent out.',
  },
  maelle: {
    name: 'Maëlle Kergoat',
    bio: 'Writes about supper from a kitchen with one good knife and a sea view.',
  },
  jorn: {
    name: 'Jörn Sandvoss',
    bio: 'Repairs what he reviews. Has not bought a hammer since 1998.',
  },
  yusra: { name: 'يسرى النديم', bio: 'Walks slowly, takes notes, and arrives in time for tea.' },
  kavya: {
    name: 'काव्या देशरथ',
    bio: 'Keeps a rain diary and a list of every tea stall that deserved one.',
  },
  minazuki: {
    name: '水無月 颯太',
    bio: 'Forecasts, gardens and pickles, in that order of confidence.',
  },
} as const satisfies Record<string, Author>;
