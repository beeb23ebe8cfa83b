import type { Page, Route } from 'playwright-core';

import { without } from '../../../admin/src/field/without';
import type {
  MadeBackground,
  MakerView,
  OrderRequest,
  OrderView,
  PreviewAnswer,
  PreviewRequest,
  TemplatesAnswer,
} from '../../../server/src/contracts/api';
import type { OrderState } from '../../../server/src/contracts/order';
import type { TemplateInfo } from '../../../server/src/contracts/template';

const PRICE = { amount: 0.02, currency: 'USD' };

/** A file of the media library that stands for what was made. */
export interface MadePicture {
  readonly documentId: string;
  readonly url: string;
}

/**
 * An image service and an AI model, in the browser alone: the server's answers are changed on their way
 * to the page, so that every state can be shown at will, and nothing costs anything. What was made is a
 * picture of the media library.
 */
export class FakeMakers {
  /** What orders turn to once they were asked after twice. */
  outcome: Exclude<OrderState, 'waiting' | 'asking'> = 'ready';
  /** What is in the way of all of them. */
  trouble: OrderView['problem'] = null;
  mayAsk = true;
  isAutomatic = false;
  used = 12;
  limit: number | null = 200;
  stopped: string | null = null;
  /** Every request that may have cost something. */
  readonly orders: OrderRequest[] = [];
  private readonly states = new Map<string, OrderState>();
  private readonly made: MadeBackground[] = [];

  /** @param pictures what backgrounds look like, one after the other */
  constructor(private readonly pictures: readonly MadePicture[]) {}

  async install(page: Page): Promise<void> {
    await page.route(/\/og-image\/templates\?/, (route) => this.templates(route));
    await page.route(/\/og-image\/preview$/, (route) => this.preview(route));
    await page.route(/\/og-image\/orders$/, (route) => this.order(route));
    await page.route(/\/og-image\/cards\/[^/]+\/[^/]+\/backgrounds/, (route) =>
      answer(route, this.made),
    );
    await page.route(/\/og-image\/makers$/, (route) => answer(route, [this.maker()]));
    await page.route(/\/og-image\/makers\/[^/]+\/resume$/, (route) => {
      this.stopped = null;
      return answer(route, this.maker());
    });
  }

  private async templates(route: Route): Promise<void> {
    const response = await route.fetch();
    const { data } = (await response.json()) as TemplatesAnswer;
    const [first] = data.templates;
    if (first === undefined) throw new Error('There is no template.');
    const service: TemplateInfo = {
      ...first,
      name: 'studio',
      label: 'Studio',
      options: {},
      service: { fallback: first.name, price: PRICE },
    };
    await answer(route, { ...data, templates: [service, ...data.templates] });
  }

  private async preview(route: Route): Promise<void> {
    const request = route.request().postDataJSON() as PreviewRequest;
    const order = this.view(request);
    const response = await route.fetch({ postData: this.drawable(request, order) });
    // The form may have given it up.
    if (!response.ok()) return route.fulfill({ response });
    const { data } = (await response.json()) as PreviewAnswer;
    const isService = request.choices?.template === 'studio';
    await answer(route, {
      ...data,
      ...(isService && { template: 'studio' }),
      order: request.later === true ? null : order,
      suggestedPrompt: this.mayAsk ? suggestion(data.entry.title) : null,
    });
  }

  /** The same for a server that has no such service, over the picture that was made. */
  private drawable(request: PreviewRequest, order: OrderView | null): PreviewRequest {
    const { template, ...choices } = request.choices ?? {};
    const others = without(choices, 'background');
    const file = order?.state === 'ready' ? this.pictureOf(keyOf(request)) : undefined;
    return {
      ...request,
      choices: {
        ...others,
        ...(template !== undefined && template !== 'studio' && { template }),
        ...(file && { picture: { file: file.documentId } }),
      },
    };
  }

  private async order(route: Route): Promise<void> {
    const request = route.request().postDataJSON() as OrderRequest;
    const key = keyOf(request);
    this.orders.push(request);
    if (this.states.get(key) !== 'ready') {
      this.states.set(key, 'waiting');
      this.used += 1;
    }
    await answer(route, this.view(request, false));
  }

  /** How the order of a form stands. Those who ask after it move it on. */
  private view(request: OrderRequest, moves = true): OrderView | null {
    const isService = request.choices?.template === 'studio';
    const background = request.choices?.background;
    if (!isService && !background && !(this.isAutomatic && background === undefined)) return null;
    const key = keyOf(request);
    const state = this.states.get(key);
    if (moves && state === 'asking') this.settle(request, key);
    if (moves && state === 'waiting') this.states.set(key, 'asking');
    return {
      kind: isService ? 'service' : 'background',
      maker: isService ? 'Studio' : 'AI',
      state: this.states.get(key) ?? 'none',
      problem: this.trouble,
      price: PRICE,
      month: { used: this.used, limit: this.limit },
      mayAsk: this.mayAsk,
    };
  }

  private settle({ choices }: OrderRequest, key: string): void {
    this.states.set(key, this.outcome);
    if (this.outcome !== 'ready' || !choices?.background) return;
    const { prompt, seed = 0 } = choices.background;
    const url = this.pictureOf(key)?.url ?? '';
    this.made.unshift({ prompt, seed, url, at: new Date().toISOString() });
  }

  /** The same for the same key. */
  private pictureOf(key: string): MadePicture | undefined {
    const at = [...this.states.keys()].indexOf(key);
    return this.pictures[Math.max(0, at) % this.pictures.length];
  }

  private maker(): MakerView {
    return {
      name: 'ai',
      kind: 'background',
      label: 'AI',
      price: PRICE,
      month: { used: this.used, limit: this.limit },
      stopped: this.stopped,
      restsUntil: null,
      waiting: 0,
    };
  }
}

/** What the same picture is known by. */
function keyOf({ choices, values }: OrderRequest): string {
  if (choices?.template === 'studio') return JSON.stringify(['studio', values['title']]);
  return JSON.stringify(choices?.background ?? values['title']);
}

function suggestion(title: string): string {
  return `A calm, wide photograph for “${title}”. Soft morning light, muted colours, no text.`;
}

async function answer(route: Route, data: unknown): Promise<void> {
  await route.fulfill({ json: { data } });
}
