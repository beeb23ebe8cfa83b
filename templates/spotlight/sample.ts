import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'Eleven nights under the northern sky',
  description: 'What we packed, what we left behind, and the one light we waited for.',
  label: 'Journeys',
  author: 'Jonas Weber',
  date: '2026-01-18',
  picture: null,
  logo: null,
  siteName: 'Faraway',
  brandColor: '#4f46e5',
  locale: 'en',
  direction: 'ltr',
};
