import { suggestion } from '../common/nearest';
import type { ServiceConfig } from '../config/services';
import type { TemplateInfo } from '../contracts/template';
import { digestOfService } from '../services/order-of';
import { DEFAULT_TEMPLATE, type Catalogue } from './catalogue';
import { extend } from './extend';

/**
 * A catalogue with image services beside its templates and designs. One whose name is taken is left out; one
 * whose fallback is not there has the default template for it. Both are told in `problems`.
 */
export function withServices(catalogue: Catalogue, services: readonly ServiceConfig[]): Catalogue {
  const problems: string[] = [];
  const byName = new Map<string, ServiceEntry>();
  for (const service of services) {
    const tell = (problem: string) =>
      problems.push(`In config/plugins.ts, the service "${service.name}" ${problem}`);
    if (catalogue.names().includes(service.name) || byName.has(service.name)) {
      const owner = byName.has(service.name) ? 'another service' : 'a template or a design';
      tell(`is left out: ${owner} has that name. Give it another.`);
    } else {
      byName.set(service.name, { service, info: infoOf(service, catalogue, tell) });
    }
  }
  const infos = Array.from(byName.values(), ({ info }) => info);
  return {
    ...extend(catalogue, infos, problems),
    serviceOf: (name) => byName.get(name)?.service,
  };
}

interface ServiceEntry {
  readonly service: ServiceConfig;
  readonly info: TemplateInfo;
}

function infoOf(
  service: ServiceConfig,
  catalogue: Catalogue,
  tell: (problem: string) => void,
): TemplateInfo {
  const { name, label, version, options, price, currency } = service;
  const fallback = fallbackOf(service, catalogue, tell);
  return {
    sample: fallback.sample,
    parts: fallback.parts,
    calm: fallback.calm,
    name,
    label,
    version,
    options,
    // What a service is sent may be anything.
    picture: true,
    logo: true,
    seeded: false,
    digest: digestOfService(service),
    service: {
      fallback: fallback.name,
      price: price === null ? null : { amount: price, currency },
    },
  };
}

function fallbackOf(
  { fallback }: ServiceConfig,
  catalogue: Catalogue,
  tell: (problem: string) => void,
): TemplateInfo {
  const drawable = catalogue.list();
  const named = drawable.find(({ name }) => name === (fallback ?? DEFAULT_TEMPLATE));
  if (fallback !== null && named === undefined) {
    tell(
      `has the "fallback" "${fallback}", which is no template.${suggestion(
        fallback,
        drawable.map(({ name }) => name),
      )} "${DEFAULT_TEMPLATE}" stands in for it.`,
    );
  }
  return named ?? catalogue.find(DEFAULT_TEMPLATE);
}
