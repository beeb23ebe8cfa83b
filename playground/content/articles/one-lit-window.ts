import type { Article } from '../types';

export const oneLitWindow: Article = {
  slug: 'one-lit-window',
  cover: 'hut',
  author: 'jorn',
  category: 'notes',
  choices: { template: 'spotlight', brandColor: '#1e3a8a' },
  text: {
    en: {
      title: 'One lit window',
      excerpt:
        'Three nights in a hut with no reception, no lock, and a visitors’ book that answers back.',
      body: [
        'The key is under nothing. There is no key.',
        'On the second night the stars came down to about the height of the woodpile, and I finally understood why the last tenant had written only “See?” on page forty.',
        '## House rules',
        'Leave more wood than you found. Wind the clock, although it is wrong. Do not argue with the book.',
      ],
    },
    fr: {
      title: 'Une fenêtre allumée',
      excerpt:
        'Trois nuits dans un refuge sans réseau, sans serrure, et dont le livre d’or a de la repartie.',
      body: [
        'La clé n’est sous rien. Il n’y a pas de clé.',
        'Laissez plus de bois que vous n’en avez trouvé, et ne discutez pas avec le livre.',
      ],
    },
    de: {
      title: 'Ein erleuchtetes Fenster',
      excerpt:
        'Drei Nächte in einer Hütte ohne Netz, ohne Schloss, aber mit einem Gästebuch, das zurückschreibt.',
      body: [
        'Der Schlüssel liegt unter gar nichts. Es gibt keinen Schlüssel.',
        'Mehr Holz dalassen, als man vorfand, und niemals mit dem Buch streiten.',
      ],
    },
    ar: {
      title: 'نافذة واحدة مضاءة',
      excerpt: 'ثلاث ليالٍ في كوخٍ بلا شبكة (ولا Wi-Fi) وبلا قفل، وفيه دفتر زوّارٍ يردّ على من يكتب.',
      body: [
        'المفتاح ليس تحت شيء. لا مفتاح أصلًا.',
        'اترك من الحطب أكثر ممّا وجدت، ولا تجادل الدفتر.',
      ],
    },
    hi: {
      title: 'एक जलती हुई खिड़की',
      excerpt: 'बिना नेटवर्क, बिना ताले की कुटिया में तीन रातें, और एक अतिथि-पुस्तिका जो पलटकर जवाब देती है।',
      body: [
        'चाबी किसी चीज़ के नीचे नहीं है। चाबी है ही नहीं।',
        'जितनी लकड़ी मिली थी उससे ज़्यादा छोड़कर जाइए, और पुस्तिका से बहस मत कीजिए।',
      ],
    },
    ja: {
      title: 'ひとつだけ明るい窓',
      excerpt: '電波もなく、錠もなく、書けば返事をよこす宿帳だけがある小屋で過ごした三夜。',
      body: [
        '鍵は何の下にもない。そもそも鍵がない。',
        '来たときより多くの薪を残すこと。宿帳とは議論しないこと。',
      ],
    },
  },
};
