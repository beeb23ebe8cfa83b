import { findTemplate } from '../../../../templates';
import { DEFAULT_TEMPLATE } from '../../catalogue/catalogue';
import { reasonOf } from '../../contracts/errors';
import { createEngine } from '../engine';
import { createPainter } from '../paint';
import { readSettings } from '../settings';
import { endWithParent } from './end-with-parent';
import { isolate } from './isolate';
import { send } from './send';
import { serve } from './serve';

/*
 * A render process: forked by the pool, it draws one card at a time and holds no state that would
 * be missed, so that it may be killed at any moment.
 */
endWithParent();
isolate();
const { painter, fonts } = readSettings();
const engine = createPainter(painter).then((made) =>
  createEngine({ painter: made, fonts, find: findTemplate, tellReading }),
);

function tellReading(picture: string | null): Promise<void> {
  return send({ kind: 'reading', picture });
}

engine.then(
  (made) => serve(made, findTemplate(DEFAULT_TEMPLATE)),
  (error: unknown) => {
    // The pool quotes it.
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
    process.disconnect();
  },
);
