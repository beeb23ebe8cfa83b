import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { toOgImageError } from '../../../contracts/errors';
import type { Renderer } from '../../../contracts/renderer';
import { OWN_SAMPLE, SAMPLES } from '../samples';
import type { PreviewSite } from '../site';
import { createStudio, type Studio } from '../studio';
import type { PreviewTemplate, PreviewTemplates } from '../templates';
import { parseWish } from '../wish';
import type { PictureReport, PicturesReport, TemplateReport } from './report';
import type { SheetPicture } from './sheet-layout';

/** The format in which every sample is drawn; the template's own is drawn in all. */
const SAMPLE_FORMAT = 'og';

const LABELS = new Map(SAMPLES.map(({ name, label }) => [name, label]));

interface Drawn {
  readonly report: PictureReport;
  readonly sheet: SheetPicture;
}

/**
 * Draws every template with its own sample in every size and with the others in one, as
 * `<folder>/<template>/<sample>-<format>.jpg` (or `.png`), and all of a template's pictures as
 * `<folder>/<template>.png`.
 */
export async function writePictures(
  opened: {
    readonly site: PreviewSite;
    readonly templates: PreviewTemplates;
    readonly renderer: Renderer;
  },
  folder: string,
): Promise<PicturesReport> {
  const { site, templates } = opened;
  const studio = createStudio({ ...opened, entries: () => null });
  const reports: TemplateReport[] = [];
  // One after the other: a template's pictures alone keep all render processes busy.
  for (const template of templates.list()) {
    reports.push(await writeTemplate(template, site, studio, folder));
  }
  return { templates: reports, problems: [...site.problems, ...templates.problems()] };
}

async function writeTemplate(
  { name, origin, info, error }: PreviewTemplate,
  { formats }: PreviewSite,
  studio: Studio,
  folder: string,
): Promise<TemplateReport> {
  if (error !== null) return { name, origin, sheet: null, pictures: [], error: error.message };
  await mkdir(path.join(folder, name), { recursive: true });
  const wanted = [
    ...Object.keys(formats).map((format) => ({ sample: OWN_SAMPLE, format })),
    ...SAMPLES.map((sample) => ({ sample: sample.name, format: SAMPLE_FORMAT })),
  ];

  async function draw({ sample, format }: (typeof wanted)[number]): Promise<Drawn> {
    const size = formats[format] ?? { width: 0, height: 0 };
    const caption = LABELS.get(sample) ?? `${format}, ${size.width} × ${size.height}`;
    try {
      const picture = await studio.draw(parseWish({ template: name, format, sample }));
      const { bytes, mime } = picture;
      const file = `${name}/${sample}-${format}.${mime === 'image/png' ? 'png' : 'jpg'}`;
      await writeFile(path.join(folder, file), bytes);
      const warnings = picture.warnings.map(({ message }) => message);
      const report = { sample, format, file, bytes: bytes.byteLength, warnings, error: null };
      return { report, sheet: { caption, size, bytes, problem: warnings[0] ?? null } };
    } catch (thrown) {
      const { message } = toOgImageError(thrown);
      const report = { sample, format, file: null, bytes: 0, warnings: [], error: message };
      return { report, sheet: { caption, size, bytes: null, problem: message } };
    }
  }

  const drawn = await Promise.all(wanted.map(draw));
  const sheet = `${name}.png`;
  // It loads the drawing engine into this process, for which no other command has any use.
  const { drawSheet } = await import('./sheet');
  const title = { name: info?.label ?? name, origin: origin ?? 'built in' };
  const picture = await drawSheet(
    title,
    drawn.map((each) => each.sheet),
  );
  await writeFile(path.join(folder, sheet), picture);
  return { name, origin, sheet, pictures: drawn.map(({ report }) => report), error: null };
}
