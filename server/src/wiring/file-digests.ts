import type { SourcePicture } from '../contracts/content';
import { digestOf } from '../fingerprint/fingerprint';
import { readPicture } from '../net/read-picture';

/** How long a file may take to be read, in milliseconds. */
const TIMEOUT = 10_000;

/** What the pictures of the site's settings hold: the logo, and those of designs. */
export class FileDigests {
  private readonly digests = new Map<string, string>();

  /** @param maxBytes of a picture that is read */
  constructor(private readonly maxBytes: number) {}

  /** As it was read last, or null where it never could be. */
  of(picture: SourcePicture | null): string | null {
    return (picture && this.digests.get(picture.location)) ?? null;
  }

  /** Reads pictures anew. One that cannot be read now keeps the digest that it had. */
  async read(pictures: readonly SourcePicture[]): Promise<void> {
    for (const location of new Set(pictures.map((picture) => picture.location))) {
      const limits = { maxBytes: this.maxBytes, timeoutMs: TIMEOUT };
      const read = await readPicture(location, { door: null, ...limits });
      if (read.kind === 'read') this.digests.set(location, digestOf(read.bytes));
    }
  }
}
