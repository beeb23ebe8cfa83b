/** As `fetch` is, with the proxy that Strapi is configured for. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A call of an address. */
export interface Call {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** The beginning of what was answered, where that was not 2xx: people read why. */
  readonly text: string;
  /** What `Retry-After` asks for, in milliseconds, or null. */
  readonly retryAfterMs: number | null;
}

/** Of an answer, bytes and milliseconds. */
const MOST_READ = 1_000;
const READ_MS = 1_000;

/**
 * Calls an address once. Operators have typed it, and it may be in their own network. A redirect is an
 * answer like another and is not followed: the signed body goes nowhere else.
 * @param limits the time for an answer, in milliseconds, and what calls it off
 * @throws Error when there was no answer in time
 */
export async function send(
  fetch: Fetch,
  { url, headers, body }: Call,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), signal]),
  });
  const { status } = response;
  // That it took what it was told is all that counts, however long it goes on talking.
  if (response.ok) await response.body?.cancel();
  return {
    status,
    text: response.ok ? '' : await beginningOf(response.body),
    retryAfterMs: retryAfterOf(response.headers.get('retry-after')),
  };
}

/** Never throws: the status is known. */
async function beginningOf(body: Response['body']): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let left = MOST_READ;
  // A read that is under way ends with what there is.
  const limit = setTimeout(() => void reader.cancel().catch(() => undefined), READ_MS);
  try {
    while (left > 0) {
      const { done, value } = await reader.read();
      if (done) break;
      const chunk: Uint8Array = value.subarray(0, left);
      chunks.push(chunk);
      left -= chunk.byteLength;
    }
    await reader.cancel();
  } catch {
    // Broken off: what came is what there is.
  } finally {
    clearTimeout(limit);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function retryAfterOf(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
