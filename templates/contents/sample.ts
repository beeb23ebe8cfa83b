import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'The week in slow travel',
  description: 'Long reads, short lists and one map to get lost with.',
  label: 'Issue 48',
  author: null,
  date: null,
  picture: null,
  logo: null,
  siteName: 'Faraway',
  brandColor: '#c2410c',
  locale: 'en',
  direction: 'ltr',
  parts: {
    items: [
      'Night trains that still run',
      'A week on foot along the coast',
      'Packing for four seasons',
      'Where the ferries go in winter',
    ],
  },
};
