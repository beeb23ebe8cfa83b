import { readFile } from 'node:fs/promises';
import path from 'node:path';

/*
 * What the sheet of designs shows: an article of the playground in the template, in the design that the
 * playground has for its category, and another article in that design.
 */

/** What the design "workbench" leaves of an article. */
const SHOWN = { label: 'Tools', siteName: null, description: null, date: null };

/** @param {string} root the repository's folder */
export async function readDesigns(root) {
  const content = path.join(root, 'playground', 'content');
  const picture = async (file) => {
    const bytes = await readFile(path.join(content, file));
    return { bytes, name: path.basename(file), focalPoint: null };
  };
  const logo = await picture('logo.svg');
  const overlay = await picture('folding-rule.svg');
  const whetstone = {
    title: 'What a whetstone taught me about apologising',
    author: 'Jörn Sandvoss',
    picture: await picture('covers/vessels.jpg'),
  };
  const shared = { locale: 'en', direction: 'ltr', logo, template: 'editorial' };
  const designed = { ...shared, ...SHOWN, brandColor: '#8a4b16', overlay };
  return [
    {
      ...shared,
      ...whetstone,
      name: 'template',
      label: 'Tools',
      description: 'Find the burr, turn it over, go lighter each time.',
      date: '2026-03-05',
      siteName: 'Saltmarsh',
      brandColor: '#0f5c56',
    },
    { ...designed, ...whetstone, name: 'design' },
    {
      ...designed,
      name: 'design-bare',
      title: 'Knots & other promises that hold',
      author: 'Wren Abernathy-Holt',
      picture: null,
    },
  ];
}
