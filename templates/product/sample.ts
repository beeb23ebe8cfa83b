import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'Terracotta floor vase',
  description: 'Thrown by hand, fired twice, and no two alike.',
  label: 'Ceramics',
  author: null,
  date: null,
  picture: null,
  logo: null,
  siteName: 'Maison Clairvaux',
  brandColor: '#0f766e',
  locale: 'en',
  direction: 'ltr',
  parts: { price: '189', currency: 'EUR' },
};
