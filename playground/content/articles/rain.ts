import type { Article } from '../types';

export const rain: Article = {
  slug: 'rain',
  cover: 'rain',
  author: 'wren',
  category: 'weather',
  choices: { template: 'spotlight' },
  text: {
    en: {
      title: 'Rain',
      excerpt: 'There are forty words for it on this coast, and thirty-nine of them are polite.',
      body: [
        'It begins, as most things here do, with somebody saying it will not amount to much.',
        'By four o’clock the tram windows had gone soft and every lamp in town had a second lamp hanging underneath it. People who had not spoken since spring stood in the same doorway and agreed about the gutters.',
        '## What to carry',
        'A hat you do not mind losing, a book you do, and a coin for the kettle at the ferry house.',
        '> Rain is the only guest who never asks what time supper is.',
      ],
    },
    fr: {
      title: 'Pluie',
      excerpt:
        'Sur cette côte, il existe quarante mots pour la dire, dont trente-neuf restent polis.',
      body: [
        'Cela commence, comme presque tout ici, par quelqu’un qui assure que ce ne sera rien.',
        'À quatre heures, les vitres du tramway s’étaient attendries, et chaque réverbère en portait un second, pendu par les pieds.',
        '> La pluie est la seule invitée qui ne demande jamais à quelle heure on dîne.',
      ],
    },
    de: {
      title: 'Regen',
      excerpt:
        'An dieser Küste gibt es vierzig Wörter dafür, und neununddreißig davon sind höflich.',
      body: [
        'Es fängt an wie fast alles hier: Jemand sagt, das werde schon nicht so schlimm.',
        'Gegen vier waren die Scheiben der Straßenbahn weich geworden, und unter jeder Laterne hing eine zweite.',
        '> Der Regen ist der einzige Gast, der nie fragt, wann es Abendbrot gibt.',
      ],
    },
    ar: {
      title: 'المطر',
      excerpt: 'على هذا الساحل أربعون اسمًا له، تسعةٌ وثلاثون منها مهذّبة.',
      body: [
        'يبدأ الأمر، كما تبدأ معظم الأمور هنا، بشخصٍ يؤكّد أنّه لن يدوم طويلًا.',
        'عند الرابعة عصرًا لانت نوافذ الترام، وصار تحت كلّ مصباحٍ مصباحٌ ثانٍ معلّقٌ بالمقلوب.',
        '> المطر هو الضيف الوحيد الذي لا يسأل أبدًا عن موعد العشاء.',
      ],
    },
    hi: {
      title: 'बारिश',
      excerpt: 'इस तट पर उसके चालीस नाम हैं, और उनमें से उनतालीस शालीन हैं।',
      body: [
        'यहाँ की ज़्यादातर बातों की तरह यह भी ऐसे शुरू होती है कि कोई कह देता है, कुछ ख़ास नहीं होगा।',
        'चार बजते-बजते ट्राम की खिड़कियाँ पिघल-सी गईं और हर बत्ती के नीचे एक और बत्ती उलटी लटकने लगी।',
        '> बारिश अकेली मेहमान है जो कभी नहीं पूछती कि खाना कितने बजे लगेगा।',
      ],
    },
    ja: {
      title: '雨',
      excerpt: 'この海辺には雨を呼ぶ言葉が四十あり、そのうち三十九までは礼儀正しい。',
      body: [
        'たいていのことと同じで、それは誰かの「大したことにはならないよ」から始まる。',
        '四時になるころには路面電車の窓がやわらかくなり、どの街灯の下にも、もうひとつの街灯が逆さに吊られていた。',
        '> 夕飯は何時かと聞かない客は、雨だけである。',
      ],
    },
  },
};
