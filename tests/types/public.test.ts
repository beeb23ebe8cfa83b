import type {
  OgImage,
  OgImageChoices,
  OgImageConfig,
  OgImageFieldOptions,
} from 'strapi-plugin-og-image';

import type { ConfigInput } from '../../server/src/config/schema';
import { parseConfig } from '../../server/src/config/parse';
import type { OgImageValue } from '../../server/src/contracts/api';
import type { Choices } from '../../server/src/contracts/choices';
import type { FieldOptions } from '../../server/src/contracts/field';
import { parseFieldOptions } from '../../server/src/resolve/field-options';

/** Every key there and none undefined, so that an option which one side lacks tells them apart. */
type Filled<Type> = Type extends readonly (infer Item)[]
  ? Filled<Item>[]
  : Type extends object
    ? string extends keyof Type
      ? Type
      : { [Key in keyof Type]-?: Filled<Exclude<Type[Key], undefined>> }
    : Type;

type Same<One, Other> = [Filled<One>, Filled<Other>] extends [Filled<Other>, Filled<One>]
  ? true
  : false;

// These lines do not compile when the package promises other types than the plugin has.
true satisfies Same<OgImage, OgImageValue>;
true satisfies Same<OgImageChoices, Choices>;
true satisfies Same<OgImageConfig, ConfigInput>;
true satisfies Same<OgImageFieldOptions, FieldOptions>;
false satisfies Same<OgImageConfig, ConfigInput & { brand?: { colour?: string } }>;

describe('what the public types let through', () => {
  it('is a config that the plugin reads without a problem', () => {
    const config: OgImageConfig = {
      brand: { name: 'My site', color: 'rebeccapurple' },
      timeZone: { default: 'Europe/Berlin', ja: 'Asia/Tokyo' },
      formats: ['og', 'square', { name: 'banner', width: 1500, height: 500 }],
      fonts: [{ file: 'fonts/acme.woff2', family: 'Acme Sans', weight: 700 }],
      designs: [{ name: 'news', label: 'News', template: 'bold', overlay: { og: './x.svg' } }],
      rules: [{ template: 'news', type: 'api::article.article', where: { featured: true } }],
      queue: { driver: 'bullmq', connection: { host: '127.0.0.1', tls: true } },
    };
    expect(parseConfig(config).problems).toEqual([]);
  });

  it('are field options that the plugin reads without a problem', () => {
    const options: OgImageFieldOptions = {
      title: 'headline',
      author: false,
      timeZone: 'Asia/Tokyo',
      formats: ['square'],
    };
    expect(parseFieldOptions(options).problems).toEqual([]);
  });

  it('is no misspelt option', () => {
    const config: OgImageConfig = {
      // @ts-expect-error `colour` is no option
      brand: { colour: '#4945ff' },
    };
    expect(parseConfig(config).problems).toHaveLength(1);
  });
});

it('describes what `fetch` answers of REST, with the card of each entry', () => {
  interface Article {
    readonly documentId: string;
    readonly ogImage: OgImage | null;
  }
  /** As a front end reads it: it compiles, and nothing of it needs Strapi. */
  async function cardUrl(url: string, name: string): Promise<string | null> {
    const answer = (await (await fetch(url)).json()) as { readonly data: Article };
    const card = answer.data.ogImage;
    return card === null ? null : (card.formats[name]?.url ?? card.url);
  }
  cardUrl satisfies (url: string, name: string) => Promise<string | null>;
  // @ts-expect-error a card may be off, which answers null
  const off = ({ ogImage }: Article) => ogImage.url;
  expect(off).toBeInstanceOf(Function);
});
