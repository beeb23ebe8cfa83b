import { getService } from '../../../server/src/service';
import type { App } from '../harness';

/** Holds up every render until it is opened. */
export interface Gate {
  /** Resolves once a render waits at the gate. */
  readonly reached: Promise<void>;
  /** How many renders were begun. */
  readonly renders: () => number;
  readonly open: () => void;
}

/** Puts a gate before the app's real renderer. It stays until jest restores its mocks. */
export function gateRenders(app: App): Gate {
  const renderer = getService(app.strapi, 'renderer');
  const draw = renderer.render.bind(renderer);
  let renders = 0;
  let open = (): void => undefined;
  let reach = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  jest.spyOn(renderer, 'render').mockImplementation(async (request) => {
    renders += 1;
    reach();
    await opened;
    return draw(request);
  });
  return { reached, renders: () => renders, open };
}
