import type { FrontPage, InEveryLocale } from './types';

export const page = {
  en: {
    title: 'Saltmarsh, a quarterly of weather, tools and supper',
    description:
      'Four times a year: long walks, sharp knives, and something warm at the end of both.',
  },
  fr: {
    title: 'Saltmarsh, la revue du temps qu’il fait, des outils et du dîner',
    description:
      'Quatre fois l’an : de longues marches, de bons couteaux, et quelque chose de chaud au retour.',
  },
  de: {
    title: 'Saltmarsh, die Zeitschrift für Wetter, Werkzeug und Abendbrot',
    description:
      'Viermal im Jahr: lange Wege, scharfe Messer und am Ende etwas Warmes auf dem Tisch.',
  },
  ar: {
    title: 'سولت مارش: مجلة فصلية عن الطقس والأدوات والعشاء',
    description: 'أربع مرات في السنة: مشاوير طويلة، وسكاكين حادّة، وشيء دافئ في آخر الطريق.',
  },
  hi: {
    title: 'सॉल्टमार्श: मौसम, औज़ार और रात के खाने की त्रैमासिक पत्रिका',
    description: 'साल में चार बार: लंबी पदयात्राएँ, तेज़ चाकू, और दोनों के बाद कुछ गरमागरम।',
  },
  ja: {
    title: '季刊ソルトマーシュ　天気と道具と夕餉の雑誌',
    description: '年に四度、長い散歩と、よく切れる包丁と、その先にある温かいひと皿をお届けします。',
  },
} satisfies InEveryLocale<FrontPage>;
