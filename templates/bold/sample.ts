import type { Template } from '../../server/src/contracts/template';

export const sample: Template['sample'] = {
  title: 'Ship it on a Friday',
  description: 'The case for small releases, told by a team that makes thirty a day.',
  label: 'Engineering',
  author: 'Amina Diallo',
  date: '2026-02-11',
  picture: null,
  logo: null,
  siteName: 'Parcel Studio',
  brandColor: '#facc15',
  locale: 'en',
  direction: 'ltr',
};
