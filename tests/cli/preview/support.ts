import path from 'node:path';

import { servePreview } from '../../../server/src/cli/preview';
import type { PreviewServer } from '../../../server/src/cli/preview/serve/server';
import type { DrawAnswer, PageState, ShownTemplate } from '../../../server/src/cli/preview/state';
import { buildScript, type BuiltScript } from '../../fixtures/render/build';

const WORKER = path.join(__dirname, '../../../server/src/render/worker/index.ts');

export const buildWorker = (): Promise<BuiltScript> => buildScript(WORKER);

type Drawn = Extract<DrawAnswer, { src: string }>;

/** A page's server, as a browser talks to it. */
export interface Preview extends PreviewServer {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  state(): Promise<PageState>;
  template(name: string): Promise<ShownTemplate | undefined>;
  post(wish: object, headers?: Record<string, string>): Promise<Response>;
  /** Fails where it cannot be drawn. */
  draw(wish: object): Promise<Drawn>;
  /** Does something, and waits until pages are told to read the templates anew. In milliseconds. */
  afterChange(change: () => void): Promise<number>;
}

export async function openPreview(
  appDir: string,
  script: string,
  name: string | null = null,
): Promise<Preview> {
  const options = { name, script, host: '127.0.0.1', port: 0 };
  const server = await servePreview(appDir, options, (problem) => {
    throw new Error(problem);
  });
  const get: Preview['get'] = (file, headers = {}) => fetch(server.address + file, { headers });
  const state: Preview['state'] = async () => (await get('/state')).json() as Promise<PageState>;
  const post: Preview['post'] = (wish, headers = {}) =>
    fetch(`${server.address}/draw`, { method: 'POST', headers, body: JSON.stringify(wish) });
  return {
    ...server,
    get,
    state,
    post,
    template: async (wanted) => (await state()).templates.find((each) => each.name === wanted),
    async draw(wish) {
      const answer = (await (await post(wish)).json()) as DrawAnswer;
      if ('error' in answer) throw new Error(answer.error.message);
      return answer;
    },
    async afterChange(change) {
      const { body } = await get('/events');
      if (body === null) throw new Error('There are no events.');
      const reader = body.pipeThrough(new TextDecoderStream()).getReader();
      // What every page is told when it comes.
      await reader.read();
      const start = performance.now();
      change();
      for (;;) {
        const { value, done } = await reader.read();
        if (done) throw new Error('The events ended.');
        if (value.includes('event: templates')) break;
      }
      await reader.cancel();
      return performance.now() - start;
    },
  };
}

/** The picture of an answer. */
export const bytesOf = ({ src }: Drawn): Buffer => Buffer.from(src.split(',')[1] ?? '', 'base64');
