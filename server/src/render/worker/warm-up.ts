import type { RenderRequest } from '../../contracts/renderer';
import type { Template } from '../../contracts/template';
import type { Engine } from '../engine/engine';

/** The card that a process was started for is there within a few milliseconds. */
const QUIET_MS = 50;

/** Small, and yet it passes through all that the first card of a process is slow for. */
const tiny = ({ name, sample }: Template): RenderRequest => ({
  template: name,
  content: { ...sample, picture: null, logo: null },
  size: { width: 40, height: 21 },
  output: { format: 'auto', maxBytes: 300_000 },
});

/** Draws a tiny card while nothing else waits, since the first card takes four times the others. */
export interface WarmUp {
  /** Calls it off. Resolves at once, unless the tiny card is being drawn: then when it is done. */
  stop(): Promise<void>;
}

export function startWarmUp(engine: Pick<Engine, 'draw'>, template: Template): WarmUp {
  let drawn = Promise.resolve();
  const timer = setTimeout(() => {
    drawn = engine.draw(tiny(template)).then(
      () => {},
      // What is wrong here is wrong with the first card too, and told there.
      () => {},
    );
  }, QUIET_MS);
  return {
    stop() {
      clearTimeout(timer);
      return drawn;
    },
  };
}
