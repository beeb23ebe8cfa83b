import type { GetSchema, Schema } from '../../server/src/resolve/schema';

/** A small site: enough kinds of attributes to guess, map and mistake. */
export const ARTICLE: Schema = {
  uid: 'api::article.article',
  info: { displayName: 'Article' },
  attributes: {
    title: { type: 'string' },
    excerpt: { type: 'text' },
    body: { type: 'blocks' },
    notes: { type: 'richtext', private: true },
    price: { type: 'decimal' },
    publishedAt: { type: 'datetime' },
    cover: { type: 'media', allowedTypes: ['images'] },
    attachment: { type: 'media', allowedTypes: ['files'] },
    seo: { type: 'component', component: 'shared.seo' },
    author: { type: 'relation', relation: 'manyToOne', target: 'api::author.author' },
    authors: { type: 'relation', relation: 'manyToMany', target: 'api::author.author' },
    category: { type: 'relation', target: 'api::category.category' },
    createdBy: { type: 'relation', target: 'admin::user', private: true },
    password: { type: 'password' },
  },
};

/** A page of a page builder. */
export const PAGE: Schema = {
  uid: 'api::page.page',
  info: { displayName: 'Page' },
  attributes: {
    title: { type: 'string' },
    summary: { type: 'richtext' },
    sections: { type: 'dynamiczone', components: ['shared.hero', 'shared.gallery'] },
    secrets: { type: 'richtext', private: true },
  },
};

export const AUTHOR: Schema = {
  uid: 'api::author.author',
  info: { displayName: 'Author' },
  attributes: {
    name: { type: 'string' },
    email: { type: 'email', private: true },
    avatar: { type: 'media' },
  },
};

export const SCHEMAS: readonly Schema[] = [
  ARTICLE,
  AUTHOR,
  PAGE,
  {
    uid: 'shared.hero',
    info: { displayName: 'Hero' },
    attributes: {
      title: { type: 'string' },
      words: { type: 'blocks' },
      picture: { type: 'media', allowedTypes: ['images'] },
      author: { type: 'relation', relation: 'oneToOne', target: 'api::author.author' },
    },
  },
  {
    uid: 'shared.gallery',
    info: { displayName: 'Gallery' },
    attributes: {
      hidden: { type: 'media', allowedTypes: ['images'], private: true },
      slides: { type: 'component', component: 'shared.slide' },
    },
  },
  {
    uid: 'shared.slide',
    info: { displayName: 'Slide' },
    attributes: { photos: { type: 'media', allowedTypes: ['images'] } },
  },
  {
    uid: 'api::category.category',
    info: { displayName: 'Category' },
    attributes: { name: { type: 'string' } },
  },
  {
    uid: 'shared.seo',
    info: { displayName: 'SEO' },
    attributes: {
      metaTitle: { type: 'string' },
      metaImage: { type: 'media', allowedTypes: ['images'] },
    },
  },
  {
    uid: 'admin::user',
    info: { displayName: 'User' },
    attributes: {
      firstname: { type: 'string' },
      resetPasswordToken: { type: 'string' },
      password: { type: 'password' },
    },
  },
];

export const getSchema: GetSchema = (uid) => SCHEMAS.find((schema) => schema.uid === uid);
