import type { Context } from 'koa';

/** What nginx writes down for a request that its client has closed; nobody reads it. */
const CLIENT_CLOSED_REQUEST = 499;

/**
 * Does work for a request, with a signal that is aborted once the client has closed it. Work that
 * ends for that reason is no error.
 */
export async function whileAsked(
  ctx: Pick<Context, 'res' | 'status'>,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const asked = new AbortController();
  const { signal } = asked;
  // The response's: since Node 16 the request closes as soon as its body is read.
  const onClose = () => asked.abort();
  ctx.res.once('close', onClose);
  if (ctx.res.destroyed) onClose();
  try {
    await work(signal);
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    ctx.status = CLIENT_CLOSED_REQUEST;
  } finally {
    ctx.res.off('close', onClose);
  }
}
