/** What was wrong with an attempt that had no answer; `fetch` says it in the cause. */
export function explain(error: unknown): string {
  if (nameOf(error) === 'TimeoutError') return 'There was no answer in time.';
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}

/** A signal's own reason is a `DOMException`, which need not be an `Error` of this realm. */
function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error ? error.name : null;
}

/** A text that every database stores: PostgreSQL refuses the character 0. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- those are what it takes out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, ' ').slice(0, 1_000);
}
