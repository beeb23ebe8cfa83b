import { OgImageError, toOgImageError } from '../../contracts/errors';
import type { RenderResult } from '../../contracts/renderer';
import type { Template, TemplateBundle } from '../../contracts/template';
import type { PoolMessage, ProcessMessage } from '../protocol';
import { NO_BUNDLES, type Bundles } from './bundles';
import type { Engine } from '../engine/engine';
import { send } from './send';
import { startWarmUp } from './warm-up';

/**
 * Answers the pool's messages until the pool goes away.
 * @param first what the process warms up with
 * @param bundles what runs templates that are not built in
 */
export function serve(engine: Engine, first: Template, bundles: Bundles = NO_BUNDLES): void {
  const warmUp = startWarmUp(engine, first);
  const received = new Map<string, TemplateBundle>();
  process.on('message', (message: PoolMessage) => {
    const { bundle } = message;
    if (bundle !== undefined) received.set(bundle.digest, bundle);
    void warmUp
      .stop()
      .then(() => answer(engine, bundles, message, received))
      .then(send);
  });
  // Without a pool nobody would ever end this process.
  process.on('disconnect', () => process.exit());
  void send({ kind: 'ready' });
}

async function answer(
  engine: Engine,
  bundles: Bundles,
  message: PoolMessage,
  received: ReadonlyMap<string, TemplateBundle>,
): Promise<ProcessMessage> {
  try {
    const bundle = message.digest === undefined ? undefined : received.get(message.digest);
    if (message.kind === 'describe') {
      if (bundle === undefined) throw new Error('The bundle to describe was never sent.');
      return { kind: 'described', templates: bundles.describe(bundle) };
    }
    if (message.kind === 'image') return drawn(await engine.renderImage(message.request));
    const request = { ...message.request, ...(bundle !== undefined && { bundle }) };
    return drawn(await engine.draw(request));
  } catch (error) {
    // A promise that the template left behind may end this process: while the card is still its own.
    await new Promise(setImmediate);
    const broken = isFault(error);
    const { code, values, message } = broken ? crashed(error) : toOgImageError(error);
    return { kind: 'failed', code, values, message, broken };
  }
}

function drawn(result: RenderResult): ProcessMessage {
  return { kind: 'drawn', result, memory: process.memoryUsage.rss() };
}

/** A fault of wasm leaves its memory in disorder; every later card would fail as well. */
function isFault(error: unknown): error is Error {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

function crashed(error: Error): OgImageError {
  return new OgImageError(
    'OG_RENDER_CRASHED',
    `The drawing engine failed: ${error.message}. It is started anew and the card tried again by itself; if it stays, simplify the template.`,
    { values: { reason: 'crash', detail: error.message } },
  );
}
