import type { Judge } from './judge';

/**
 * The judge of the form that is open. Strapi asks a custom field's validator without saying which
 * content type it is about; the inputs know, and leave their judge here.
 */
let judge: Judge | null = null;

/** Null before it is known what the options may name: then they are checked when Strapi starts. */
export function currentJudge(): Judge | null {
  return judge;
}

export function setCurrentJudge(next: Judge | null): void {
  judge = next;
}
