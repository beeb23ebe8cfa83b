import type { Article } from '../types';
import { aFireForSix } from './a-fire-for-six';
import { elsewhere } from './elsewhere';
import { english } from './english';
import { fogArchitecture } from './fog-architecture';
import { mapOfNowhere } from './map-of-nowhere';
import { oneLitWindow } from './one-lit-window';
import { rain } from './rain';
import { theLongWayRound } from './the-long-way-round';

export const articles: readonly Article[] = [
  rain,
  fogArchitecture,
  mapOfNowhere,
  aFireForSix,
  theLongWayRound,
  oneLitWindow,
  ...english,
  ...elsewhere,
];
