import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'What a year of small meetings taught us',
  description: 'Fewer people, shorter rooms, and notes that somebody reads.',
  label: 'Teams',
  author: 'Maya Lindqvist',
  date: '2026-03-05',
  picture: null,
  logo: null,
  siteName: 'Northwind Journal',
  brandColor: '#0f766e',
  locale: 'en',
  direction: 'ltr',
  seed: 'og-image',
};
