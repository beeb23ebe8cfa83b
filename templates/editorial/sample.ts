import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'The quiet valley that learned to power itself',
  description: 'Four families, one river and a turbine built from spare parts.',
  label: 'Field notes',
  author: 'Maya Lindqvist',
  date: '2026-03-05',
  picture: null,
  logo: null,
  siteName: 'Northwind Journal',
  brandColor: '#c2410c',
  locale: 'en',
  direction: 'ltr',
};
