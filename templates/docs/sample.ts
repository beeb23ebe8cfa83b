import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'Deploy with zero downtime',
  description: 'Health checks, rolling restarts and how to roll one back.',
  label: null,
  author: null,
  date: '2026-03-05',
  picture: null,
  logo: null,
  siteName: 'Northwind Docs',
  brandColor: '#4f46e5',
  locale: 'en',
  direction: 'ltr',
  parts: { breadcrumbs: ['Guides', 'Operations'] },
};
