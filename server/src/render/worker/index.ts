import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';

import { findTemplate } from '../../../../templates';
import * as kit from '../../../../templates/kit';
import { DEFAULT_TEMPLATE } from '../../catalogue/catalogue';
import { reasonOf } from '../../contracts/errors';
import { createEngine } from '../engine/engine';
import { createPainter } from '../paint';
import { readSettings } from '../settings';
import { createBundles } from './bundles';
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
const bundles = createBundles({
  react,
  'react/jsx-runtime': jsxRuntime,
  'strapi-plugin-og-image/template': kit,
});
const engine = createPainter(painter).then((made) =>
  createEngine({
    painter: made,
    fonts,
    find: (name, bundle) => (bundle ? bundles.find(name, bundle) : findTemplate(name)),
    tellReading,
  }),
);

function tellReading(picture: string | null): Promise<void> {
  return send({ kind: 'reading', picture });
}

engine.then(
  (made) => serve(made, findTemplate(DEFAULT_TEMPLATE), bundles),
  (error: unknown) => {
    // The pool quotes it.
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
    process.disconnect();
  },
);
