import type { PainterName } from '../painter';
import { loadTakumi } from './takumi/load';

/** The painter to use, and why it is not the one that was asked for. */
export interface PainterChoice {
  readonly name: PainterName;
  /** A sentence for the log, or null. */
  readonly problem: string | null;
}

/**
 * Looks, before any card is drawn, whether a painter can be had. satori stands in for one whose
 * optional package is missing, so that a wrong option never leaves a site without cards.
 * @param folders where optional packages are looked for; by default the plugin's and the app's
 */
export function choosePainter(wanted: PainterName, folders?: readonly string[]): PainterChoice {
  if (wanted === 'satori') return { name: wanted, problem: null };
  try {
    loadTakumi(folders);
    return { name: wanted, problem: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name: 'satori', problem: `${reason} Until then, satori draws the cards.` };
  }
}
