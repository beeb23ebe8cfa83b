import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'A calmer way to run your shop',
  description: null,
  label: null,
  author: null,
  date: null,
  picture: null,
  logo: null,
  siteName: 'Northwind',
  brandColor: '#4f46e5',
  locale: 'en',
  direction: 'ltr',
};
