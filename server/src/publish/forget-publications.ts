import type { PublicationTable } from '../queue/publication-table';
import { forgetDeleted, type ForgetOptions } from './forget-deleted';

export interface ForgetPublicationsOptions extends ForgetOptions {
  readonly publications: PublicationTable;
}

/** Forgets the first publications of entries that were deleted since, drafts and all. */
export function forgetPublications(
  { publications, ...options }: ForgetPublicationsOptions,
  signal: AbortSignal,
): Promise<void> {
  return forgetDeleted(publications, options, signal);
}
