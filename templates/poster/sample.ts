import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'The night train is coming back',
  description: null,
  label: 'Travel',
  author: 'Jonas Weber',
  date: '2026-02-11',
  picture: null,
  logo: null,
  siteName: 'Faraway',
  brandColor: '#c2410c',
  locale: 'en',
  direction: 'ltr',
};
