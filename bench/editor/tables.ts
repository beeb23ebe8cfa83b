import type { Table } from '../lib/table';
import { CROWD_AIM, missed, TYPING_AIM, type Taken } from './aims';
import { EDITORS } from './crowd';
import { KEY_MS } from './typing';

const ms = (value: number): string => `${value.toFixed(0)} ms`;

export function editorTable(typing: Taken, crowd: Taken): Table {
  const row = (name: string, figures: Taken, tooMuch: readonly string[]) => [
    name,
    String(figures.previews),
    ms(figures.medianMs),
    ms(figures.p95Ms),
    ms(figures.longestMs),
    tooMuch.length === 0 ? 'met' : `missed: ${tooMuch.join(', ')}`,
  ];
  return {
    title: 'The live preview',
    head: ['', 'previews', 'median', 'p95', 'longest', 'aims'],
    rows: [
      row('from the last key to the new picture', typing, missed(typing, TYPING_AIM)),
      row(`${EDITORS} editors at once, over HTTP`, crowd, missed(crowd, CROWD_AIM)),
    ],
    notes: [
      `Typed in the real admin, a key every ${KEY_MS} ms, until the picture with the whole title is on the`,
      'screen. The editors ask for the next preview when they have the last one, for 20 s.',
      `Aims: ${ms(TYPING_AIM.medianMs)} in the median and ${ms(TYPING_AIM.p95Ms)} at p95; nobody of many waits over ${ms(CROWD_AIM.longestMs)}.`,
    ],
  };
}
