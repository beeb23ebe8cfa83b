import type { Uploads } from './uploads';

/** Lets go of all objects that were stored and that no row names. Answers how many. */
export async function letGoOfUploads(
  uploads: Uploads,
  pageSize: number,
  signal: AbortSignal,
): Promise<number> {
  let found = 0;
  let after: number | null = 0;
  while (after !== null && !signal.aborted) {
    const page: Awaited<ReturnType<Uploads['page']>> = await uploads.page(after, pageSize);
    found += page.letGo;
    after = page.last;
  }
  return found;
}
