import { cloneElement, type ReactElement } from 'react';
import sharp from 'sharp';

import type { Template } from '../../../server/src/contracts/template';
import {
  createEngine,
  type Engine,
  type EngineOptions,
} from '../../../server/src/render/engine/engine';
import { createPainter } from '../../../server/src/render/paint';
import { PAINTER_NAMES, type PainterName } from '../../../server/src/render/painter';
import { findTemplate, templates } from '../../../templates';
import { request } from '../../fixtures/render/content';

jest.setTimeout(60_000);

/** The same template as one layer: nobody can see an opacity of 1, but layers do not know it. */
function whole(name: string): Template {
  const template = findTemplate(name);
  return {
    ...template,
    component(props) {
      const root = template.component(props) as ReactElement<{ style: object }>;
      return cloneElement(root, { style: { ...root.props.style, opacity: 1 } });
    },
  };
}

async function cover() {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="#f2c38b"/><circle cx="900" cy="420" r="200" fill="#fff3d6"/><path d="M0 700L500 500L1000 760L1600 560V1000H0Z" fill="#5b3a5e"/></svg>`;
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
  return { bytes, name: 'cover.jpg', focalPoint: null };
}

const output = { format: 'png', maxBytes: 8_000_000 } as const;

/** Each template with each engine; with a cover on one of them, without on the other. */
const CASES = PAINTER_NAMES.flatMap((painter, first) =>
  templates.map(({ name }, index) => ({ painter, name, withCover: (first + index) % 2 === 0 })),
);

async function engineOf(
  painter: PainterName,
  options: Partial<EngineOptions> = {},
): Promise<Engine> {
  return createEngine({ find: findTemplate, ...options, painter: await createPainter(painter) });
}

/** Engines that draw one template after the other, as those of a render process do. */
const kept = new Map<string, Promise<Engine>>();
function keptEngine(painter: PainterName, options?: Partial<EngineOptions>): Promise<Engine> {
  const id = `${painter} ${options === undefined ? 'layers' : 'whole'}`;
  const engine = kept.get(id) ?? engineOf(painter, options);
  kept.set(id, engine);
  return engine;
}

it.each(CASES)(
  '$painter puts layers together to what $name is as a whole (cover: $withCover)',
  async ({ painter, name, withCover }) => {
    const card = {
      ...request({ picture: withCover ? await cover() : null, direction: 'rtl' }, name),
      output,
    };
    const engines = [await keptEngine(painter), await keptEngine(painter, { find: whole })];
    const [layered, one] = await Promise.all(
      engines.map(async (engine) => {
        const { bytes } = await engine.draw(card);
        return sharp(bytes).raw().toBuffer();
      }),
    );
    if (!layered || !one) throw new Error('nothing to compare');
    const far = layered.filter((value, i) => Math.abs(value - (one[i] ?? 0)) > 3).length;
    // A picture that the engine draws itself has been through JPEG once more.
    expect(far / one.length).toBeLessThan(withCover ? 0.02 : 0.0005);
  },
);

it.each(CASES)(
  '$painter draws $name to the same bytes whatever was drawn before (cover: $withCover)',
  async ({ painter, name, withCover }) => {
    const picture = withCover ? await cover() : null;
    const card = request({ picture }, name);
    const fresh = await engineOf(painter);
    const { bytes: first } = await fresh.draw(card);

    const used = await keptEngine(painter);
    for (const title of ['Another title', 'ひらがな', 'مرحبا', '🚀']) {
      await used.draw(request({ title, picture }, name));
    }
    await used.draw(request({ brandColor: '#facc15' }, name));
    const { bytes: later } = await used.draw(card);
    expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
    const { bytes: again } = await used.draw(card);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  },
);
