import type { RequestListener } from 'node:http';

import { bodyOf, json } from '../../fixtures/providers/support';
import { plain } from '../../fixtures/render/pictures';
import { serveWeb, type WebServer } from '../../fixtures/web';

/** An image service and an AI model in one server, whose answers a test decides on. */
export interface FakeMakers extends WebServer {
  /** What was asked of the image service, in order. */
  readonly cards: { readonly title: string }[];
  /** What was asked of the AI model, in order. */
  readonly backgrounds: { readonly prompt: string; readonly size: string }[];
  /** What every request is answered with from now on; null for a picture. */
  answer: { readonly status: number; readonly body: unknown } | null;
  /** While it is there, requests wait for it. */
  gate: Promise<void> | null;
}

/** The colours of what each of them draws. */
export const CARD_COLOR = '#c81e5a';
export const BACKGROUND_COLOR = '#1a6e3c';

export async function fakeMakers(): Promise<FakeMakers> {
  const card = await plain(1200, 630, CARD_COLOR).png().toBuffer();
  const background = await plain(1536, 800, BACKGROUND_COLOR).png().toBuffer();
  const state: Pick<FakeMakers, 'answer' | 'gate' | 'cards' | 'backgrounds'> = {
    answer: null,
    gate: null,
    cards: [],
    backgrounds: [],
  };
  const listener: RequestListener = (request, response) => {
    void bodyOf(request).then(async (body) => {
      const isCard = request.url === '/card';
      if (isCard) state.cards.push(body as { title: string });
      else state.backgrounds.push(body as { prompt: string; size: string });
      await state.gate;
      if (state.answer !== null) json(response, state.answer.status, state.answer.body);
      else if (isCard) response.setHeader('content-type', 'image/png').end(card);
      else json(response, 200, { data: [{ b64_json: background.toString('base64') }] });
    });
  };
  const server = await serveWeb(listener);
  return Object.assign(state, server);
}

/** A gate that is shut until it is opened. */
export function gateOf(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}
