import type { Config } from '../config/schema';
import { FORMATS } from '../contracts/picture';
import type { SectionName } from '../contracts/settings';
import type { Settings } from './schema';

/** The config with settings over it. Designs stand beside the config's; one of the same name takes its place. */
export function withSettings(config: Config, settings: Settings): Config {
  const { brand, allowed, ai, designs = [], retentionDays, ...whole } = settings;
  const isReplaced = ({ name }: { readonly name: string }) =>
    designs.some((design) => design.name === name);
  const configuredAi = config.backgrounds.ai;
  return {
    ...config,
    ...whole,
    brand: { ...config.brand, ...given(brand) },
    allowed: { ...config.allowed, ...given(allowed) },
    designs: [...config.designs.filter((design) => !isReplaced(design)), ...designs],
    // Who makes pictures is the config's to say: it takes a key.
    backgrounds: { ai: configuredAi && { ...configuredAi, ...given(ai) } },
    store: { ...config.store, ...(retentionDays !== undefined && { retentionDays }) },
  };
}

/** What the config says of each section, as settings are written. */
export function defaultsOf(config: Config): Readonly<Record<SectionName, unknown>> {
  const { brand, template, templateByType, allowed, rules, designs, fallback, altPattern } = config;
  const { ai } = config.backgrounds;
  return {
    brand,
    template,
    templateByType,
    allowed,
    rules,
    designs,
    fallback,
    formats: formatList(config),
    altPattern,
    ai: ai && { prompt: ai.prompt, monthlyLimit: ai.monthlyLimit },
    retentionDays: config.store.retentionDays,
  };
}

/** As the option is written: names of built-in sizes, and others in full. `og` is always among them. */
function formatList({ formats }: Config): unknown[] {
  return Object.entries(formats)
    .filter(([name]) => name !== 'og')
    .map(([name, size]) => (Object.hasOwn(FORMATS, name) ? name : { name, ...size }));
}

/** Without what is undefined, which would take the place of what is there. */
function given<Value extends object>(value: Value | undefined): Given<Value> {
  const entries = Object.entries(value ?? {}).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as Given<Value>;
}

type Given<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
