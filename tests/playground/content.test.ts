import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import {
  articles,
  authors,
  categories,
  covers,
  LOCALES,
  page,
  products,
} from '../../playground/content';

const titles = articles.flatMap(({ text }) => Object.values(text).map(({ title }) => title));
const COVERS = path.join(__dirname, '../../playground/content/covers');

describe('the sample content', () => {
  it('has enough entries in every language to be a site', () => {
    expect(titles.length + products.length + Object.keys(page).length).toBeGreaterThanOrEqual(48);
    for (const { code } of LOCALES) {
      expect(articles.filter(({ text }) => code in text).length).toBeGreaterThanOrEqual(6);
      expect(page[code].title).not.toBe('');
    }
  });

  it('has titles of one word, and of two hundred letters in every language', () => {
    expect(titles).toContain('Rain');
    for (const { code } of LOCALES) {
      const longest = Math.max(...articles.map(({ text }) => text[code]?.title.length ?? 0));
      expect(longest).toBeGreaterThan(200);
      // What a string column holds in PostgreSQL and MySQL.
      expect(longest).toBeLessThanOrEqual(255);
    }
  });

  it('has articles with a cover and without one', () => {
    const withCover = articles.filter(({ cover }) => cover !== undefined);
    expect(withCover.length).toBeGreaterThan(5);
    expect(articles.length - withCover.length).toBeGreaterThan(5);
  });

  it('names only authors, categories and covers that exist', () => {
    for (const { author, category, cover } of articles) {
      if (author !== undefined) expect(authors).toHaveProperty(author);
      if (category !== undefined) expect(categories).toHaveProperty(category);
      if (cover !== undefined) expect(covers).toHaveProperty(cover);
    }
    for (const { photo } of products) if (photo !== undefined) expect(covers).toHaveProperty(photo);
  });

  it('has its covers at hand, each below 120 kB', () => {
    for (const { file } of Object.values(covers)) {
      expect(existsSync(path.join(COVERS, file))).toBe(true);
      expect(statSync(path.join(COVERS, file)).size).toBeLessThan(120_000);
    }
  });

  it('finds an entry by a key that no other one has', () => {
    const keys = [...articles.map(({ slug }) => slug), ...products.map(({ name }) => name)];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
