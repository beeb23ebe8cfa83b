import type { Article } from '../types';

export const mapOfNowhere: Article = {
  slug: 'how-to-read-a-map-of-nowhere',
  cover: 'contours',
  author: 'yusra',
  category: 'notes',
  choices: { brandColor: '#8a3b1e' },
  text: {
    en: {
      title: 'How to read a map of a place that does not exist',
      excerpt:
        'Contour lines do not care whether the hill is real. Your knees, on the other hand, have opinions.',
      body: [
        'The publisher sends it folded in eight, with a note: any resemblance to actual bogs is the reader’s responsibility.',
        '## Start with the water',
        'Water is honest. It goes down, it gathers, it repeats itself. Find where it would go and the rest of the country arranges itself around it.',
        'Then choose a lunch spot. Everything between you and lunch is the route.',
      ],
    },
    fr: {
      title: 'Comment lire la carte d’un lieu qui n’existe pas',
      excerpt:
        'Les courbes de niveau se moquent de savoir si la colline est vraie. Vos genoux, eux, ont un avis.',
      body: [
        'L’éditeur l’envoie pliée en huit, avec ce mot : toute ressemblance avec des tourbières réelles engage le lecteur.',
        'Commencez par l’eau. L’eau est honnête : elle descend, elle se rassemble, elle se répète.',
      ],
    },
    de: {
      title: 'Wie man die Karte eines Ortes liest, den es nicht gibt',
      excerpt:
        'Höhenlinien ist es gleich, ob der Hügel echt ist. Ihre Knie haben dazu eine Meinung.',
      body: [
        'Der Verlag schickt sie achtfach gefaltet, mit dem Hinweis: Ähnlichkeiten mit wirklichen Mooren verantwortet der Leser.',
        'Fangen Sie beim Wasser an. Wasser ist ehrlich: Es fließt bergab, sammelt sich und wiederholt sich.',
      ],
    },
    ar: {
      title: 'كيف تقرأ خريطة مكانٍ لا وجود له',
      excerpt: 'خطوط الكنتور لا يعنيها أن يكون التلّ حقيقيًا، أمّا ركبتاك فلهما رأيٌ آخر.',
      body: [
        'يرسلها الناشر مطويّة ثماني طيّات، ومعها ورقة: أيّ شبهٍ بمستنقعاتٍ حقيقية تقع مسؤوليته على القارئ.',
        'ابدأ بالماء، فالماء صادق: ينحدر، ويتجمّع، ويكرّر نفسه.',
      ],
    },
    hi: {
      title: 'उस जगह का नक़्शा कैसे पढ़ें जो है ही नहीं',
      excerpt: 'समोच्च रेखाओं को फ़र्क़ नहीं पड़ता कि पहाड़ी असली है या नहीं। आपके घुटनों की राय अलग है।',
      body: [
        'प्रकाशक इसे आठ तहों में भेजता है, इस पर्ची के साथ: असली दलदल से समानता पाठक की ज़िम्मेदारी होगी।',
        'पानी से शुरू कीजिए। पानी ईमानदार है: नीचे जाता है, इकट्ठा होता है, ख़ुद को दोहराता है।',
      ],
    },
    ja: {
      title: '存在しない土地の地図の読みかた',
      excerpt: '等高線は、その丘が本物かどうかを気にしない。気にするのは、あなたの膝のほうである。',
      body: [
        '版元からは八つ折りで届き、「実在の湿地との類似は読者の責任とします」という紙が一枚はさまっている。',
        'まず水を見る。水は正直だ。下り、集まり、同じことをくり返す。',
      ],
    },
  },
};
