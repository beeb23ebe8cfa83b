import type { Uploads } from './uploads';

/**
 * Lets go of all objects that were stored and that no row names. Answers how many.
 * @param isAll whether also those may go whose upload may not have ended
 */
export async function letGoOfUploads(
  uploads: Uploads,
  pageSize: number,
  signal: AbortSignal,
  isAll = false,
): Promise<number> {
  let found = 0;
  let after: number | null = 0;
  while (after !== null && !signal.aborted) {
    const page: Awaited<ReturnType<Uploads['page']>> = await uploads.page(after, pageSize, isAll);
    found += page.letGo;
    after = page.last;
  }
  return found;
}
