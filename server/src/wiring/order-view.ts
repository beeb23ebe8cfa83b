import type { Core } from '@strapi/strapi';

import type { MakerView, OrderView } from '../contracts/api';
import { ACTIONS } from '../contracts/permissions';
import { monthOf } from '../orders/month';
import { getService } from '../service';
import type { Access } from './access';
import type { Ordered } from './ordered-card';
import type { OutsideMaker } from './outside-maker';
import type { ResolvedCard } from './resolving';
import { suggestedInput } from './wanted-order';

/** The picture that a card has made elsewhere, as its editor sees it. */
export async function orderView(
  strapi: Core.Strapi,
  { maker, state, problem }: Ordered,
  access: Access,
  uid: string,
): Promise<OrderView> {
  const { kind, label, price, monthlyLimit } = maker;
  return {
    kind,
    maker: label,
    state,
    problem,
    price,
    month: { used: await usedThisMonth(strapi, maker), limit: monthlyLimit },
    mayAsk: mayAsk(access, maker, uid),
  };
}

/** Whether somebody may have a maker make a picture for entries of a content type. */
export function mayAsk(access: Access, { kind }: Pick<OutsideMaker, 'kind'>, uid: string): boolean {
  const action = kind === 'background' ? ACTIONS.useAi : ACTIONS.regenerate;
  return access.mayDo(action) && (access.may('update', uid) || access.may('create', uid));
}

/** What the AI model would be asked; null where there is none, or it is not the asker's to use. */
export function suggestedPrompt(
  strapi: Core.Strapi,
  card: ResolvedCard,
  access: Access,
): string | null {
  const { ai } = getService(strapi, 'settings').current().backgrounds;
  if (ai === null || !access.mayDo(ACTIONS.useAi)) return null;
  return suggestedInput(ai, card).prompt;
}

async function usedThisMonth(strapi: Core.Strapi, { name }: OutsideMaker): Promise<number> {
  const { now } = getService(strapi, 'clock');
  const [status] = await getService(strapi, 'makers').status([name], monthOf(now()));
  return status?.used ?? 0;
}

/** Who makes pictures elsewhere, as administrators see it. */
export async function makerViews(strapi: Core.Strapi): Promise<MakerView[]> {
  const makers = getService(strapi, 'outsideMakers').list();
  const { now } = getService(strapi, 'clock');
  const names = makers.map(({ name }) => name);
  const statuses = await getService(strapi, 'makers').status(names, monthOf(now()));
  return makers.map(({ name, kind, label, price, monthlyLimit }) => {
    const status = statuses.find((each) => each.name === name);
    const rests = status?.openUntil ?? null;
    return {
      name,
      kind,
      label,
      price,
      month: { used: status?.used ?? 0, limit: monthlyLimit },
      stopped: status?.stopped === true ? (status.stopReason ?? '') : null,
      restsUntil: rests === null ? null : new Date(rests).toISOString(),
      waiting: status?.waiting ?? 0,
    };
  });
}
