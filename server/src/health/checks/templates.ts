import { fine, found, type Found } from '../../contracts/health';
import { getService } from '../../service';
import type { Check } from '../check';
import { drawSample } from '../draw-sample';

/** Draws each template once, the app's own too, and names those that are broken. */
export const templates: Check = {
  id: 'templates',
  limitMs: 120_000,
  async look({ strapi, signal }) {
    const catalogue = getService(strapi, 'catalogue');
    const findings: Found[] = [];
    for (const { name, sample, service } of catalogue.list()) {
      // A design is drawn by its template, and a service's picture is paid for.
      if (catalogue.designOf(name) !== undefined || service !== undefined) continue;
      const { isWell, detail } = await drawSample(strapi, name, sample, signal);
      findings.push(
        isWell ? fine(detail, name) : found('error', 'templateWrong', { detail }, name),
      );
    }
    const broken = catalogue.problems();
    return [...findings, ...broken.map((detail) => found('error', 'templateLeftOut', { detail }))];
  },
};
