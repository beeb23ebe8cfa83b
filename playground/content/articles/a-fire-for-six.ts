import type { Article } from '../types';

/** Without a cover: the card has to stand on its words alone. */
export const aFireForSix: Article = {
  slug: 'a-fire-for-six',
  author: 'maelle',
  category: 'supper',
  choices: { template: 'bold', brandColor: '#9a3412' },
  text: {
    en: {
      title: 'A fire for six, and soup for whoever turns up seventh',
      excerpt: 'Leeks, smoked butter, the last of the dry wood, and the rule about who stirs.',
      body: [
        'Count the guests, then add one. Somebody’s cousin is always passing through.',
        '## The soup',
        'Four leeks, washed twice. Butter that has spent an hour near the smoke. Potatoes, because it is late in the year and nobody here is proud.',
        'Whoever complains about the salt stirs until the bowls are full.',
      ],
    },
    fr: {
      title: 'Un feu pour six, et de la soupe pour le septième qui passera',
      excerpt:
        'Des poireaux, du beurre fumé, le dernier bois sec, et la règle qui dit à qui revient la cuillère.',
      body: [
        'Comptez les convives, puis ajoutez-en un : le cousin de quelqu’un est toujours de passage.',
        'Qui se plaint du sel remue jusqu’à ce que les bols soient pleins.',
      ],
    },
    de: {
      title: 'Ein Feuer für sechs und Suppe für den, der als Siebter kommt',
      excerpt:
        'Lauch, geräucherte Butter, das letzte trockene Holz und die Regel, wer rühren muss.',
      body: [
        'Zählen Sie die Gäste und rechnen Sie einen dazu. Irgendjemandes Vetter ist immer auf der Durchreise.',
        'Wer über das Salz klagt, rührt, bis alle Schalen voll sind.',
      ],
    },
    ar: {
      title: 'نارٌ لستّة، وحساءٌ لمن يصل سابعًا',
      excerpt: 'كرّاث، وزبدة مدخّنة، وآخر ما بقي من الحطب اليابس، وقاعدةٌ تحدّد من يحرّك القِدر.',
      body: [
        'عُدّ الضيوف ثم زد واحدًا، فهناك دائمًا ابن عمٍّ عابر سبيل.',
        'ومن يشكو من الملح يحرّك القِدر إلى أن تمتلئ الأطباق.',
      ],
    },
    hi: {
      title: 'छह लोगों के लिए अलाव, और सातवें के लिए गरम शोरबा',
      excerpt: 'हरे प्याज़, धुएँ में पका मक्खन, बची-खुची सूखी लकड़ी, और यह नियम कि कलछी किसके हाथ में होगी।',
      body: [
        'मेहमान गिनिए, फिर एक और जोड़ लीजिए। किसी-न-किसी का चचेरा भाई रास्ते में होता ही है।',
        'जो नमक की शिकायत करेगा, वही कटोरे भरने तक कलछी चलाएगा।',
      ],
    },
    ja: {
      title: '六人のための焚き火と、七人目のためのスープ',
      excerpt:
        '葱と、燻したバターと、最後の乾いた薪。それから、誰が鍋をかき混ぜるかという掟について。',
      body: [
        '客の数を数えたら、ひとり足しておく。誰かの従弟が、いつも通りかかるものだから。',
        '塩加減に文句を言った者が、椀が満ちるまで混ぜることになっている。',
      ],
    },
  },
};
