/** What a signature header says: `t=<unix seconds>,v1=<hex>`, with several `v1` while a secret is rotated. */
export interface SignatureHeader {
  /** As it is written, since the signature is over these characters. */
  readonly time: string;
  /** HMAC-SHA256 in bytes, 32 each. */
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
}

/** Whoever writes more than this wants to keep the receiver busy: each signature costs one HMAC per secret. */
const MAX_HEADER_LENGTH = 1_000;
const MAX_SIGNATURES = 5;

const TIME = /^\d{1,12}$/;
const HEX = /^[0-9a-f]{64}$/;

/** Reads the header; null for anything that the plugin would not write. */
export function parseSignature(header: string): SignatureHeader | null {
  if (header.length > MAX_HEADER_LENGTH) return null;
  const parts = header.split(',').map((part) => part.trim());
  const times = valuesOf(parts, 't=');
  const signatures = valuesOf(parts, 'v1=');
  const [time] = times;
  // Two times would leave open which of them was checked for its age.
  if (time === undefined || times.length > 1 || !TIME.test(time)) return null;
  if (signatures.length === 0 || signatures.length > MAX_SIGNATURES) return null;
  if (!signatures.every((hex) => HEX.test(hex))) return null;
  return { time, signatures: signatures.map(fromHex) };
}

/** Parts with other names are those of later versions, and are passed over. */
function valuesOf(parts: readonly string[], name: string): string[] {
  return parts.filter((part) => part.startsWith(name)).map((part) => part.slice(name.length));
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
  }
  return bytes;
}
