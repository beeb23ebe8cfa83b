import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'Four gardens for a rainy summer',
  description: 'What grows, what rots, and what nobody has to water.',
  label: 'Gardens',
  author: null,
  date: null,
  picture: null,
  logo: null,
  siteName: 'Outdoors',
  brandColor: '#0f766e',
  locale: 'en',
  direction: 'ltr',
};
