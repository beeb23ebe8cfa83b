import type { Article } from '../types';

/** Titles of two hundred characters and more, as editors do write them. */
export const theLongWayRound: Article = {
  slug: 'the-long-way-round',
  cover: 'fjord',
  author: 'wren',
  category: 'notes',
  text: {
    en: {
      title:
        'In which we set out for the bakery on the other side of the fjord, miss the first boat, decline the second on principle, row the third ourselves, and come home at dusk with one loaf, two blisters and a much better map',
      excerpt: 'A breakfast errand of eleven hours, told in the order it went wrong.',
      body: [
        'The bakery opens at six. This is the only fact in the story that held until the end.',
        '## Nine in the morning',
        'The second boat was on time, which the skipper took personally, and so did we.',
        'The bread, for the record, was rye, and worth it.',
      ],
    },
    fr: {
      title:
        'Où l’on part chercher le pain de l’autre côté du fjord, où l’on manque le premier bateau, refuse le deuxième par principe, mène soi-même le troisième à la rame, et d’où l’on rentre au soir avec une miche, deux ampoules et une bien meilleure carte',
      excerpt:
        'Une course de petit-déjeuner longue de onze heures, racontée dans l’ordre de ses ratages.',
      body: [
        'La boulangerie ouvre à six heures. C’est le seul fait de ce récit qui ait tenu jusqu’au bout.',
      ],
    },
    de: {
      title:
        'Worin wir zur Bäckerei auf der anderen Seite des Fjords aufbrechen, das erste Boot verpassen, das zweite aus Grundsatz ausschlagen, das dritte selbst rudern und in der Dämmerung mit einem Laib, zwei Blasen und einer weit besseren Karte heimkehren',
      excerpt: 'Ein Frühstücksgang von elf Stunden, erzählt in der Reihenfolge seines Scheiterns.',
      body: [
        'Die Bäckerei öffnet um sechs. Das ist die einzige Tatsache, die bis zum Schluss gehalten hat.',
      ],
    },
    ar: {
      title:
        'وفيه نخرج إلى المخبز في الضفة الأخرى من الخليج، فيفوتنا القارب الأول، ونرفض الثاني من باب المبدأ، ونجدّف الثالث بأنفسنا، ثم نعود عند الغروب برغيفٍ واحد وبثورٍ في الكفّين وخريطةٍ أفضل بكثير من تلك التي انطلقنا بها في الصباح',
      excerpt: 'مشوار فطورٍ دام إحدى عشرة ساعة، مرويًّا بترتيب ما ساء فيه.',
      body: ['يفتح المخبز في السادسة، وهذه هي الحقيقة الوحيدة التي صمدت حتى النهاية.'],
    },
    hi: {
      title:
        'जिसमें हम फ़्योर्ड के उस पार की बेकरी के लिए निकलते हैं, पहली नाव छूट जाती है, दूसरी को सिद्धांत के नाम पर मना कर देते हैं, तीसरी ख़ुद खेते हैं, और साँझ ढले एक रोटी, दो छालों और सुबह से कहीं बेहतर नक़्शे के साथ घर लौटते हैं',
      excerpt: 'ग्यारह घंटे का नाश्ता, ठीक उसी क्रम में जिसमें सब गड़बड़ हुआ।',
      body: ['बेकरी छह बजे खुलती है। इस कहानी में बस यही एक बात आख़िर तक सच रही।'],
    },
    ja: {
      title:
        '入り江の向こうのパン屋をめざして出発し、一番の船に乗りおくれ、二番の船は主義として見送り、三番の船は自分たちで漕ぎ、日の暮れるころにパンひとつと豆ふたつ、そして朝よりずっと正確になった地図を持って帰ってくるまでのこと。ならびに、その道すがら出会った灯台守と、犬と、名前のわからない小さな島と、親切すぎる船頭についての、いくらか長すぎる覚え書き。附・潮の満ち引きに関する二、三の誤解と、それを正してくれた少年の話。それから、あの日の空の色をなんと呼ぶべきかについて、帰りの舟の上で交わされ議論の記録',
      excerpt: '十一時間におよぶ朝食の使いを、うまくいかなかった順に。',
      body: ['パン屋は六時に開く。この話のなかで最後まで変わらなかった事実は、それだけである。'],
    },
  },
};
