import type { Product } from './types';

export const products: readonly Product[] = [
  {
    name: 'The Patient Kettle',
    tagline: 'Boils when it is ready, and whistles in B flat.',
    price: 64,
    brand: 'Saltmarsh Stores',
    photo: 'vessels',
  },
  {
    name: 'Tide Clock No. 4',
    tagline: 'One hand, two tides, no alarm.',
    price: 118,
    brand: 'Brine & Daughters',
    photo: 'lighthouse',
    choices: { brandColor: '#173f5f' },
  },
  { name: 'Twine', price: 6.5, brand: 'Brine & Daughters' },
  {
    name: 'A Map of Nowhere in Particular, second edition, with the bog corrected',
    tagline: 'Forty sheets of hills that exist in no country, for practising getting lost.',
    price: 38,
    brand: 'Foldwright Press',
    photo: 'contours',
    choices: { brandColor: '#8a3b1e' },
  },
  {
    name: 'Marmalade, Thick Cut',
    tagline: 'Five oranges a jar and an argument about the sixth.',
    price: 9,
    brand: 'Saltmarsh Stores',
    photo: 'oranges',
    choices: { brandColor: '#c2410c' },
  },
  {
    name: 'Whetstone 1000/6000',
    tagline: 'For knives, chisels, and difficult conversations.',
    price: 52,
    brand: 'Sandvoss Werkzeug',
  },
  {
    name: 'Regenjacke „Landregen“',
    tagline: 'Hält acht Stunden dicht. Danach sollten Sie ohnehin einkehren.',
    price: 189,
    brand: 'Sandvoss Werkzeug',
    photo: 'pines',
  },
  {
    name: '鉄のおむすび型',
    tagline: '三角、俵、そして「今日はもう疲れた」形。',
    price: 27,
    brand: '水無月商店',
    photo: 'terraces',
    choices: { brandColor: '#7c2d4a' },
  },
  {
    name: 'Le Couteau du dimanche',
    tagline: 'Acier doux, manche en buis, et tout l’après-midi devant soi.',
    price: 74,
    brand: 'Kergoat & fils',
  },
];
