import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'An evening of new chamber music',
  description: 'Three premieres, two pianos, and a talk with the composers.',
  label: 'Concert',
  author: null,
  date: null,
  picture: null,
  logo: null,
  siteName: 'Harbour Hall',
  brandColor: '#c2410c',
  locale: 'en',
  direction: 'ltr',
  parts: { start: '2026-10-17T19:30:00.000Z', place: 'Great Hall, Quay 4' },
};
