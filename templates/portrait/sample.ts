import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'Maya Lindqvist',
  description: null,
  label: 'Conversations',
  author: null,
  date: '2026-03-05',
  picture: null,
  logo: null,
  siteName: 'Northwind Radio',
  brandColor: '#4f46e5',
  locale: 'en',
  direction: 'ltr',
  parts: { role: 'Cartographer and radio host', episode: '42' },
};
