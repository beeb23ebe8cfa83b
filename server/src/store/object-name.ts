import type { FormatName } from '../contracts/picture';

export interface NamedPicture {
  readonly fingerprint: string;
  readonly format: FormatName;
  /** SHA-256 of the picture's bytes, in hexadecimal digits. */
  readonly digest: string;
}

/**
 * What the names of a picture's objects begin with. It tells the content, so that no address ever
 * shows another picture; and the format, because two formats of one size have equal bytes, and each
 * must have an object of its own.
 */
export function contentName({ fingerprint, format, digest }: NamedPicture): string {
  const prefix = format === 'og' ? 'og' : `og-${format}`;
  return `${prefix}-${fingerprint.slice(0, 20)}-${digest.slice(0, 8)}`;
}

/** Whether an object holds the content that a name tells. */
export function holds(hash: string, name: string): boolean {
  return hash === name || hash.startsWith(`${name}-`);
}
