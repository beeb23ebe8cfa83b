import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'A good map leaves out almost everything, and you never notice.',
  description: null,
  label: 'Interview',
  author: 'Maya Lindqvist',
  date: null,
  picture: null,
  logo: null,
  siteName: 'Northwind Journal',
  brandColor: '#0f766e',
  locale: 'en',
  direction: 'ltr',
  parts: { role: 'Cartographer' },
};
