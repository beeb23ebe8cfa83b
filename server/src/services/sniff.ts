const STARTS: readonly RegExp[] = [
  /^ffd8ff/u,
  /^89504e470d0a1a0a/u,
  // RIFF....WEBP
  /^52494646.{8}57454250/u,
  // ....ftypavif, ftypavis
  /^.{8}66747970617669(?:66|73)/u,
];

/** Whether bytes begin as a JPEG, PNG, WebP or AVIF does. What a service says of them counts nothing. */
export function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return STARTS.some((one) => one.test(start));
}
