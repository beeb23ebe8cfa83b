import { isRecord } from '../common/record';
import type { AiConfig } from '../config/backgrounds';
import type { BackgroundInput } from '../contracts/background';
import type { JsonPattern, ServiceSpec } from '../services/spec';
import type { Adapter, Spoken } from './models/adapter';
import { bfl } from './models/bfl';
import { chat } from './models/chat';
import { fal } from './models/fal';
import { gemini } from './models/gemini';
import { openai } from './models/openai';
import { replicate } from './models/replicate';
import { nearestRatio } from './size';
import { sizesOf } from './sizes-of';

const ADAPTERS = { openai, gemini, bfl, fal, replicate } as const satisfies Record<string, Adapter>;

/** What a spec's patterns are filled with. */
export interface SpecValues extends BackgroundInput {
  /** Such as `16:9`; null for a model that takes sizes. */
  readonly ratio: string | null;
  readonly model: string | null;
  readonly quality: string | null;
}

/** The request to the configured model as data, or null where a function of the app's own makes pictures. */
export function specOf(ai: AiConfig): ServiceSpec | null {
  if (ai.type === null) return null;
  if (ai.type === 'http') return ai.http;
  const adapter = ai.mode === 'chat' ? chat : ADAPTERS[ai.type];
  const { path, auth, body, fieldsIn, headers, ...rest } = adapter(ai);
  return {
    ...rest,
    method: 'POST',
    url: `${ai.baseUrl ?? ''}${path}`,
    headers: { ...headers, ...ai.headers },
    body: withFields(body, ai.fields, fieldsIn),
    keyHosts: ai.hosts,
    ...(ai.apiKey !== null && { auth: auth(ai.apiKey) }),
  };
}

/** @see SpecValues */
export function specValues(ai: AiConfig, input: BackgroundInput): SpecValues {
  const sizes = sizesOf(ai);
  const ratio = sizes.kind === 'ratios' ? nearestRatio(sizes.ratios, input) : null;
  return { ...input, ratio, model: ai.model, quality: ai.quality };
}

function withFields(
  body: Spoken['body'],
  fields: Readonly<Record<string, JsonPattern>>,
  inside: string | undefined,
): JsonPattern {
  if (inside === undefined) return { ...body, ...fields };
  const inner = body[inside];
  return { ...body, [inside]: { ...(isRecord(inner) ? inner : {}), ...fields } };
}
