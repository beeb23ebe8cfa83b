/** This plugin's engine, in a process as its pool starts them. */
import type { RenderRequest } from '../../../server/src/contracts/renderer';
import { findTemplate } from '../../../templates';
import { createEngine } from '../../../server/src/render/engine/engine';
import { createPainter } from '../../../server/src/render/paint';
import type { PainterName } from '../../../server/src/render/painter';
import { isolate } from '../../../server/src/render/worker/isolate';
import { compete } from '../contestant';

compete<RenderRequest>(async () => {
  isolate();
  const painter = await createPainter(process.argv[3] as PainterName);
  const engine = await createEngine({ painter, find: findTemplate });
  return {
    async draw(request) {
      const { bytes } = await engine.draw(request);
      return bytes;
    },
  };
});
