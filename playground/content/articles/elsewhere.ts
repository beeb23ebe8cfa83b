import type { Article } from '../types';

/** Articles that began in another language and stayed there. */
export const elsewhere: readonly Article[] = [
  {
    slug: 'beurre-sale',
    author: 'maelle',
    category: 'supper',
    choices: { brandColor: '#92600a' },
    text: {
      fr: {
        title:
          'Beurre salé : enquête sur une ligne de partage qui traverse jusqu’aux tiroirs de nos cuisines',
        excerpt:
          '« Demi-sel ou rien », dit la voisine. La sienne, de voisine, ne lui parle plus depuis 1987.',
        body: [
          'Tout commence par un couteau laissé dans le mauvais beurrier.',
          '> On peut changer d’avis, disait ma grand-mère, mais pas de beurre.',
        ],
      },
    },
  },
  {
    slug: 'la-regate',
    author: 'maelle',
    category: 'notes',
    cover: 'regatta',
    text: {
      fr: {
        title: 'L’été où personne n’a gagné la régate',
        excerpt: 'Quatorze bateaux, un vent honnête, et un trophée en forme de théière.',
        body: [
          'Le départ fut donné à midi, ou un peu après : on avait prêté le canon pour un mariage.',
        ],
      },
    },
  },
  {
    slug: 'gummistiefel',
    author: 'jorn',
    category: 'weather',
    choices: { template: 'bold', brandColor: '#3f6212' },
    text: {
      de: {
        title: 'Gummistiefelweitwurfmeisterschaftsteilnehmerverpflegungszelt',
        excerpt:
          'Ein Wort, ein Zelt, ein Nachmittag: Bericht vom Dorfplatz bei anhaltendem Landregen.',
        body: ['Der Rekord liegt bei 41,3 Metern, mit Rückenwind und ohne Socke.'],
      },
    },
  },
  {
    slug: 'vom-nichtstun',
    author: 'jorn',
    category: 'notes',
    cover: 'birches',
    text: {
      de: {
        title: 'Vom Glück, im Winter nichts zu tun',
        excerpt:
          'Der Wald ruht, das Werkzeug ist geölt, und wer jetzt noch Pläne macht, hat den Schnee nicht verstanden.',
        body: [
          'Nichtstun will geübt sein. Wir empfehlen, mit zehn Minuten anzufangen und sich langsam zu steigern.',
        ],
      },
    },
  },
  {
    slug: 'slow-oasis',
    author: 'yusra',
    category: 'notes',
    cover: 'dunes',
    choices: { brandColor: '#9f4a26' },
    text: {
      ar: {
        title: 'دليل المسافر البطيء إلى الواحات (الطبعة الثالثة، بلا GPS)',
        excerpt: 'من لا يستعجل يصل قبل أن يبرد الشاي: سبعة أيامٍ و٤٢ كيلومترًا بين كثيبٍ وكثيب.',
        body: [
          'الدليل الحقيقي هو ظلّك: إن طال فاسترح، وإن قصر فاسترح أيضًا.',
          '> الطريق الذي لا يُحكى عنه لم يُمشَ بعد.',
        ],
      },
    },
  },
  {
    slug: 'tea-weather',
    author: 'kavya',
    category: 'weather',
    choices: { template: 'bold' },
    text: {
      hi: {
        title: 'चाय की दुकान का मौसम विभाग',
        excerpt: 'अदरक महँगा हो तो बादल, और उधार बढ़ जाए तो समझिए मूसलधार।',
        body: [
          'काका का पूर्वानुमान सरल है: केतली सीटी दे तो आप भीगने वाले हैं।',
          '> छाता वह चीज़ है जो बारिश रुकने के बाद मिलती है।',
        ],
      },
    },
  },
  {
    slug: 'terraces-at-dusk',
    author: 'minazuki',
    category: 'notes',
    cover: 'terraces',
    choices: { brandColor: '#7c2d4a' },
    text: {
      ja: {
        title: '棚田は夕焼けを一段ずつ預かっている',
        excerpt: '千枚の田に水が入る五月、空は千回に分けて沈んでいく。',
        body: [
          'いちばん下の田に色が届くころ、いちばん上の田はもう夜である。',
          '畦で会った人は、麦わら帽子を少し持ち上げて「今日のはよかったね」と言った。',
        ],
      },
    },
  },
  {
    slug: 'nukadoko',
    author: 'minazuki',
    category: 'supper',
    text: {
      ja: {
        title: 'ぬか床と三十年',
        excerpt: '引っ越しは七回、停電は二回、家出（ぬか床の）は一回。',
        body: ['毎日かき混ぜる。それだけのことが、どうしてこんなに人に言えないのだろう。'],
      },
    },
  },
];
