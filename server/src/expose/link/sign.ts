import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

import type { CardKey } from '../../contracts/card';
import type { FormatName } from '../../contracts/picture';

/** Bytes of a signature: as many as nobody guesses, and few enough for an address. */
const LENGTH = 16;

/** Signs the lasting addresses of cards, so that nobody asks for what was never linked to. */
export interface LinkSigner {
  /** 22 characters that are safe in an address: the same for the same card and format, for ever. */
  sign(key: CardKey, format: FormatName): string;
  /** Whether a signature was made for this card and format, in a time that tells nothing of it. */
  verify(key: CardKey, format: FormatName, signature: string): boolean;
}

/**
 * @param secrets the first one signs, and each of them verifies, so that one can be replaced while
 * addresses that it signed are still out there
 */
export function createSigner(secrets: readonly [string, ...string[]]): LinkSigner {
  const [first, ...others] = secrets.map(deriveKey) as [Buffer, ...Buffer[]];
  return {
    sign: (key, format) => mac(first, key, format).toString('base64url'),
    verify(key, format, signature) {
      const given = Buffer.from(signature, 'base64url');
      if (given.length !== LENGTH || given.toString('base64url') !== signature) return false;
      // Each of them is compared, whichever fits.
      const fits = [first, ...others].map((secret) =>
        timingSafeEqual(mac(secret, key, format), given),
      );
      return fits.includes(true);
    },
  };
}

/** A key for this purpose alone: an app's keys sign its sessions as well. */
function deriveKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'strapi-plugin-og-image link', 32));
}

function mac(secret: Buffer, { uid, documentId, locale }: CardKey, format: FormatName): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([uid, documentId, locale, format]))
    .digest()
    .subarray(0, LENGTH);
}
