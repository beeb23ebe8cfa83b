import type { Painter, PainterName } from '../painter';

/**
 * Makes a painter. The code of the others is not loaded.
 * @throws OgImageError OG_CONFIG_INVALID when its optional package is not installed, or does not load
 */
export async function createPainter(name: PainterName): Promise<Painter> {
  switch (name) {
    case 'satori':
      return (await import('./satori')).createSatoriPainter();
    case 'takumi':
      return (await import('./takumi')).createTakumiPainter();
  }
}
