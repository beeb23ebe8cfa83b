import type { Problem } from '../contracts/problem';
import { TooEarlyError, toOgImageError } from '../contracts/errors';
import { forEditors } from './for-editors';
import type { Asking } from './preview';

/**
 * Why a sample could not be drawn, as whoever asked for it is told.
 * @throws the error itself where it is no sample's own: nothing is drawn for whoever asked too often, or has gone
 */
export function sampleProblem(error: unknown, { signal }: Pick<Asking, 'signal'>): Problem {
  if (error instanceof TooEarlyError || signal.aborted) throw error;
  return forEditors(toOgImageError(error));
}
