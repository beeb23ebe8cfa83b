import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'Builds that take half the time',
  description: 'A new cache, fewer bundles, and a command that explains both.',
  label: 'Release notes',
  author: null,
  date: null,
  picture: null,
  logo: null,
  siteName: 'Northwind CLI',
  brandColor: '#4f46e5',
  locale: 'en',
  direction: 'ltr',
  parts: { version: '5.2.0' },
};
