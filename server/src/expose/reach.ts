import type { Core } from '@strapi/strapi';

import { own } from '../common/record';
import { fieldsIn } from '../contracts/field';
import { SEO } from '../contracts/seo';

/** As much of a content type's or a component's schema as says where the field may stand. */
export interface ReachSchema {
  readonly uid: string;
  readonly modelType?: string;
  readonly pluginOptions?: object;
  readonly options?: object;
  readonly attributes: Record<string, unknown>;
}

/** An attribute behind which entries or components with the field may stand. */
export interface Way {
  readonly name: string;
  /** The model that stands there, or null where each value names its own by `key`. */
  readonly model: ReachSchema | null;
  readonly key: '__type' | '__component';
}

/** Where in an entry of one model the field may stand. */
export interface Plan {
  /** The attributes that are the field itself. */
  readonly fields: readonly string[];
  readonly ways: readonly Way[];
  /** The SEO components whose empty pictures the card fills, of a model with a field that is not private. */
  readonly seo: readonly string[];
}

const NOWHERE: Plan = { fields: [], ways: [], seo: [] };

interface Attribute {
  readonly type?: unknown;
  readonly target?: unknown;
  readonly component?: unknown;
  readonly components?: unknown;
  readonly repeatable?: unknown;
  readonly private?: unknown;
}

/** Knows of each model which of its attributes can lead to the field, so that no others are walked. */
export class Reach {
  private readonly plans = new Map<string, Plan>();
  private reaching: ReadonlySet<string> | undefined;

  /** @param fillsSeo whether cards fill empty pictures of SEO components */
  constructor(
    private readonly strapi: Pick<Core.Strapi, 'contentTypes' | 'components'>,
    private readonly fillsSeo: () => boolean = () => false,
  ) {}

  /** Worked out once for each model: models do not change while Strapi runs. */
  planOf(model: Pick<ReachSchema, 'uid'>): Plan {
    const known = this.plans.get(model.uid);
    if (known !== undefined) return known;
    const schema = this.modelOf(model.uid);
    const plan = schema === undefined ? NOWHERE : this.plan(schema);
    this.plans.set(model.uid, plan);
    return plan;
  }

  /** Own models only, because an answer may name one that is not there. */
  modelOf(uid: string): ReachSchema | undefined {
    for (const registry of [this.strapi.contentTypes, this.strapi.components]) {
      const schema: unknown = own(registry, uid);
      if (schema !== undefined) return schema as ReachSchema;
    }
    return undefined;
  }

  private plan(schema: ReachSchema): Plan {
    const reaching = (this.reaching ??= this.findReaching());
    const ways = Object.entries(schema.attributes).flatMap(([name, attribute]): Way[] => {
      const targets = targetsOf(attribute as Attribute);
      if (targets === null) {
        return reaching.size > 0 ? [{ name, model: null, key: '__type' }] : [];
      }
      if (!targets.some((uid) => reaching.has(uid))) return [];
      if ((attribute as Attribute).type === 'dynamiczone') {
        return [{ name, model: null, key: '__component' }];
      }
      const model = this.modelOf(targets[0] ?? '');
      return model === undefined ? [] : [{ name, model, key: '__type' }];
    });
    const fields = fieldsIn(schema);
    const [field = ''] = fields;
    const isShown = fields.length > 0 && (schema.attributes[field] as Attribute).private !== true;
    return { fields, ways, seo: isShown && this.fillsSeo() ? seoIn(schema) : [] };
  }

  /** The models that have the field, or lead to one that has: found backwards from those that have it. */
  private findReaching(): ReadonlySet<string> {
    const schemas = [
      ...Object.values(this.strapi.contentTypes),
      ...Object.values(this.strapi.components),
    ] as unknown as ReachSchema[];
    const reaching = new Set(
      schemas.filter((schema) => fieldsIn(schema).length > 0).map(({ uid }) => uid),
    );
    if (reaching.size === 0) return reaching;
    for (let before = -1; before !== reaching.size;) {
      before = reaching.size;
      for (const { uid, attributes } of schemas) {
        const leads = Object.values(attributes).some((attribute) => {
          const targets = targetsOf(attribute as Attribute);
          // A relation to anything may lead to the field.
          return targets === null || targets.some((target) => reaching.has(target));
        });
        if (leads) reaching.add(uid);
      }
    }
    return reaching;
  }
}

function seoIn({ attributes }: ReachSchema): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const { type, component, repeatable } = attribute as Attribute;
    return type === 'component' && component === SEO && repeatable !== true ? [name] : [];
  });
}

/** The models behind an attribute; null where it may be any. */
function targetsOf({ type, target, component, components }: Attribute): string[] | null {
  if (type === 'relation') return typeof target === 'string' ? [target] : null;
  if (type === 'media') return ['plugin::upload.file'];
  if (type === 'component') return typeof component === 'string' ? [component] : [];
  if (type === 'dynamiczone') return Array.isArray(components) ? components.map(String) : [];
  return [];
}
