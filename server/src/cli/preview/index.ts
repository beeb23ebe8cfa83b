import { createRenderer } from '../../render/pool/pool';
import type { Renderer } from '../../contracts/renderer';
import { writePictures } from './out/write';
import { serve } from './serve';
import type { PreviewServer } from './serve/server';
import { readSite, type PreviewSite } from './site';
import { createTemplates, type PreviewTemplates } from './templates';
import type { PicturesReport } from './out/report';

export interface PreviewOptions {
  /** The one template to look at, or null for all. */
  readonly name: string | null;
  /**
   * The script of a render process.
   * @default the plugin's own
   */
  readonly script?: string;
}

/** What both ways of looking at templates begin with. */
interface Opened {
  readonly site: PreviewSite;
  readonly templates: PreviewTemplates;
  readonly renderer: Renderer;
}

/**
 * Serves a page that shows an app's templates and draws them anew whenever they are saved.
 * @param appDir the app's folder, which need hold no app that can be loaded
 * @param tell hears of what goes wrong beside the page
 * @throws OgImageError OG_TEMPLATE_UNKNOWN where there is no template of the name; OG_CONFIG_INVALID
 * where the port cannot be had
 */
export async function servePreview(
  appDir: string,
  options: PreviewOptions & { readonly host: string; readonly port: number | null },
  tell: (problem: string) => void,
): Promise<PreviewServer> {
  const opened = await open(appDir, options, false);
  try {
    const server = await serve({ ...opened, ...options, tell });
    return {
      address: server.address,
      async close() {
        await server.close();
        await opened.renderer.close();
      },
    };
  } catch (error) {
    await opened.renderer.close();
    throw error;
  }
}

/**
 * Draws an app's templates into a folder, with one sheet of all its pictures for each template.
 * @throws OgImageError OG_TEMPLATE_UNKNOWN
 */
export async function drawPreview(
  appDir: string,
  options: PreviewOptions & { readonly out: string },
): Promise<PicturesReport> {
  const opened = await open(appDir, options, true);
  try {
    return await writePictures(opened, options.out);
  } finally {
    await opened.renderer.close();
  }
}

async function open(
  appDir: string,
  { name, script }: PreviewOptions,
  quiet: boolean,
): Promise<Opened> {
  const site = await readSite(appDir, { quiet });
  const { render } = site.config;
  const { settings } = site;
  const renderer = createRenderer({ ...render, settings, ...(script !== undefined && { script }) });
  try {
    const templates = createTemplates(site.places, renderer, name);
    await templates.load();
    if (name !== null) templates.find(name);
    return { site, templates, renderer };
  } catch (error) {
    await renderer.close();
    throw error;
  }
}
