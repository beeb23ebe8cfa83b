import type { ReactElement } from 'react';

import type { Content, PartValue } from '../../server/src/contracts/content';
import type {
  DrawablePicture,
  OptionSchema,
  OptionSchemas,
  OptionValue,
  PartSchemas,
  PicturesWish,
  SampleContent,
  Template,
  TemplateProps,
  TextPartSchema,
} from '../../server/src/contracts/template';
import { checkDefinition } from './check-definition';

/** The values of a template's options, by what it declares. */
export type OptionsOf<Options extends OptionSchemas> = {
  readonly [Name in keyof Options]: ValueOf<Options[Name]>;
};

type ValueOf<Option extends OptionSchema> = Option extends { readonly type: 'choice' }
  ? Option['choices'][number]['value']
  : Option extends { readonly type: 'boolean' }
    ? boolean
    : Option extends { readonly type: 'number' }
      ? number
      : string;

/** A template's own parts, by what it declares: a list of texts, or one text, or null without any. */
export type PartsOf<Parts extends PartSchemas> = {
  readonly [
    Name in keyof Parts as Parts[Name] extends { readonly type: 'pictures' } ? never : Name
  ]: Parts[Name] extends { readonly type: 'list' } ? readonly string[] : string | null;
};

/**
 * The pictures of a template's own parts and options, by what it declares: none, or as many as there
 * are, each cropped as the template's `pictures` wished. An option has one at most.
 */
export type PicturesOf<Options extends OptionSchemas, Parts extends PartSchemas> = {
  readonly [
    Name in keyof (Options & Parts) as (Options & Parts)[Name] extends {
      readonly type: 'picture' | 'pictures';
    }
      ? Name
      : never
  ]: readonly DrawablePicture[];
};

/** What a template's component is called with. */
export interface KitProps<
  Options extends OptionSchemas = Record<string, never>,
  Parts extends PartSchemas = Record<string, never>,
> extends Omit<TemplateProps, 'options'> {
  readonly content: Content<DrawablePicture>;
  readonly options: OptionsOf<Options>;
  readonly parts: PartsOf<Parts>;
  readonly pictures: PicturesOf<Options, Parts>;
  /** The same for every card of an entry. What grows from it needs `seeded: true`. */
  readonly seed: string;
}

export interface TemplateDefinition<
  Options extends OptionSchemas,
  Parts extends PartSchemas,
> extends Omit<
  Template,
  'options' | 'parts' | 'pictures' | 'component' | 'picture' | 'logo' | 'version' | 'sample'
> {
  /** @default 1 */
  readonly version?: number;
  /** @default no picture */
  readonly picture?: Template['picture'];
  /** @default no logo */
  readonly logo?: Template['logo'];
  readonly options?: Options;
  readonly parts?: Parts;
  /** The crops of the pictures of its parts and options: a function for each of these. */
  readonly pictures?: Readonly<Record<keyof PicturesOf<Options, Parts>, PicturesWish>>;
  readonly component: (props: KitProps<Options, Parts>) => ReactElement;
  /** What it is shown with where there is no entry yet; what it leaves out is not there. */
  readonly sample: Partial<SampleContent> & Pick<SampleContent, 'title'>;
}

/** What a sample has where it says nothing. */
const BARE_SAMPLE = {
  description: null,
  label: null,
  author: null,
  date: null,
  picture: null,
  logo: null,
  siteName: null,
  brandColor: '#4945ff',
  locale: 'en',
  direction: 'ltr',
} as const;

/** For templates whose cards all grow alike where there is no entry. */
const NO_SEED = 'og-image';

/**
 * Makes a template, whose component gets its options and parts typed by what is declared.
 * @throws TypeError where the definition lacks something or has something unknown, naming it
 */
export function defineTemplate<
  const Options extends OptionSchemas = Record<string, never>,
  const Parts extends PartSchemas = Record<string, never>,
>(definition: TemplateDefinition<Options, Parts>): Template {
  checkDefinition(definition);
  const { component, sample, options = {} as Options, parts = {} as Parts, ...rest } = definition;
  return {
    version: 1,
    picture: () => null,
    logo: () => null,
    ...rest,
    sample: { ...BARE_SAMPLE, ...sample },
    options,
    parts,
    component: (props) =>
      component({
        ...props,
        options: withDefaults(options, props.options),
        parts: partsOf(parts, props.content.parts ?? {}),
        pictures: picturesOf({ ...options, ...parts }, props.content.pictures ?? {}) as PicturesOf<
          Options,
          Parts
        >,
        seed: props.content.seed ?? NO_SEED,
      }),
  };
}

function withDefaults<Options extends OptionSchemas>(
  schemas: Options,
  chosen: Readonly<Record<string, OptionValue>>,
): OptionsOf<Options> {
  const values = Object.entries(schemas).map(([name, schema]) => [
    name,
    Object.hasOwn(chosen, name) ? chosen[name] : schema.default,
  ]);
  return Object.fromEntries(values) as OptionsOf<Options>;
}

function partsOf<Parts extends PartSchemas>(
  schemas: Parts,
  given: Readonly<Record<string, PartValue>>,
): PartsOf<Parts> {
  const parts = Object.entries(schemas).flatMap(([name, schema]) =>
    schema.type === 'pictures'
      ? []
      : [[name, partOf(schema, Object.hasOwn(given, name) ? given[name] : undefined)]],
  );
  return Object.fromEntries(parts) as PartsOf<Parts>;
}

function picturesOf(
  schemas: OptionSchemas | PartSchemas,
  given: NonNullable<Content<DrawablePicture>['pictures']>,
): Readonly<Record<string, readonly DrawablePicture[]>> {
  const names = Object.keys(schemas).filter((name) =>
    ['picture', 'pictures'].includes(schemas[name]?.type ?? ''),
  );
  return Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(given, name) ? (given[name] ?? []) : []]),
  );
}

function partOf({ type }: TextPartSchema, value: PartValue | undefined): PartValue | null {
  if (type === 'list') return value === undefined ? [] : [value].flat();
  const text = Array.isArray(value) ? value.join(', ') : value;
  return (text as string | undefined) ?? null;
}
