import type { InEveryLocale } from './types';

export const categories = {
  weather: { en: 'Weather', fr: 'Météo', de: 'Wetter', ar: 'الطقس', hi: 'मौसम', ja: '天気' },
  tools: { en: 'Tools', fr: 'Outils', de: 'Werkzeug', ar: 'أدوات', hi: 'औज़ार', ja: '道具' },
  supper: {
    en: 'Supper',
    fr: 'À table',
    de: 'Abendbrot',
    ar: 'على المائدة',
    hi: 'भोजन',
    ja: '夕餉',
  },
  notes: {
    en: 'Field notes',
    fr: 'Carnets de terrain',
    de: 'Feldnotizen',
    ar: 'مذكرات ميدانية',
    hi: 'राह की डायरी',
    ja: '歩く手帖',
  },
} as const satisfies Record<string, InEveryLocale<string>>;
