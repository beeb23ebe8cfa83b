import { FIELD } from '../../../server/src/contracts/field';

/** A content type as its `schema.json` holds it, as far as the tests care. */
export interface Schema {
  readonly kind: 'collectionType' | 'singleType';
  readonly collectionName: string;
  readonly info: {
    readonly singularName: string;
    readonly pluralName: string;
    readonly displayName: string;
  };
  readonly options: { readonly draftAndPublish: boolean };
  readonly pluginOptions?: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const LOCALISED = { pluginOptions: { i18n: { localized: true } } };

const ARTICLE: Schema = {
  kind: 'collectionType',
  collectionName: 'articles',
  info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  attributes: {
    title: { type: 'string', ...LOCALISED },
    excerpt: { type: 'text', ...LOCALISED },
    body: { type: 'blocks', ...LOCALISED },
    cover: { type: 'media', multiple: false, allowedTypes: ['images'] },
    author: {
      type: 'relation',
      relation: 'manyToOne',
      target: 'api::author.author',
      inversedBy: 'articles',
    },
    category: { type: 'relation', relation: 'manyToOne', target: 'api::category.category' },
    ogImage: {
      type: 'customField',
      customField: FIELD,
      options: {
        title: 'title',
        description: 'excerpt',
        picture: 'cover',
        author: 'author.name',
        label: 'category.name',
        date: 'publishedAt',
      },
      ...LOCALISED,
    },
  },
};

const AUTHOR: Schema = {
  kind: 'collectionType',
  collectionName: 'authors',
  info: { singularName: 'author', pluralName: 'authors', displayName: 'Author' },
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string' },
    secret: { type: 'string', private: true },
    articles: {
      type: 'relation',
      relation: 'oneToMany',
      target: 'api::article.article',
      mappedBy: 'author',
    },
  },
};

const CATEGORY: Schema = {
  kind: 'collectionType',
  collectionName: 'categories',
  info: { singularName: 'category', pluralName: 'categories', displayName: 'Category' },
  options: { draftAndPublish: false },
  attributes: { name: { type: 'string' } },
};

const PRODUCT: Schema = {
  kind: 'collectionType',
  collectionName: 'products',
  info: { singularName: 'product', pluralName: 'products', displayName: 'Product' },
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string' },
    tagline: { type: 'string' },
    photo: { type: 'media', multiple: false, allowedTypes: ['images'] },
    ogImage: { type: 'customField', customField: FIELD },
  },
};

const PAGE: Schema = {
  kind: 'singleType',
  collectionName: 'page',
  info: { singularName: 'page', pluralName: 'pages', displayName: 'Page' },
  options: { draftAndPublish: true },
  attributes: {
    title: { type: 'string' },
    description: { type: 'text' },
    ogImage: { type: 'customField', customField: FIELD },
  },
};

/** The fixture app's content types: each kind that the plugin promises to serve, once. */
export const CONTENT_TYPES: readonly Schema[] = [ARTICLE, AUTHOR, CATEGORY, PRODUCT, PAGE];

/** The content types as an app without the plugin holds them. */
export function withoutField(schemas: readonly Schema[]): Schema[] {
  return schemas.map((schema) => ({
    ...schema,
    attributes: Object.fromEntries(
      Object.entries(schema.attributes).filter(([, attribute]) => attribute.customField !== FIELD),
    ),
  }));
}
