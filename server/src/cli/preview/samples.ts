import type { Content } from '../../contracts/content';
import type { Template } from '../../contracts/template';

type Words = Pick<
  Content<never>,
  'title' | 'description' | 'label' | 'author' | 'locale' | 'direction'
>;

/** A card's words to try a template with, in place of those of its own sample. */
export interface Sample {
  readonly name: string;
  /** What people read in the list. */
  readonly label: string;
  readonly words: Partial<Words>;
  /** Whether nothing else is drawn: no date, no site's name and none of the template's own parts. */
  readonly bare?: true;
}

/** The sample that a template brings along. */
export const OWN_SAMPLE = 'own';

function writing(
  name: string,
  label: string,
  locale: string,
  words: readonly [title: string, description: string, label: string, author: string],
  direction: Words['direction'] = 'ltr',
): Sample {
  const [title, description, kicker, author] = words;
  return { name, label, words: { title, description, label: kicker, author, locale, direction } };
}

/** One of each script that sites are most often written in, and the extremes of length. */
export const SAMPLES: readonly Sample[] = [
  writing('latin', 'Latin', 'en', [
    'A bakery that opens when the last train leaves',
    'Bread for night nurses, taxi drivers and everyone else who works while the town sleeps.',
    'City life',
    'Rosa Fernández',
  ]),
  writing('vietnamese', 'Vietnamese', 'vi', [
    'Tiệm bánh mở cửa khi chuyến tàu cuối rời ga',
    'Bánh mì nóng cho những người làm việc khi cả phố đã ngủ.',
    'Đời sống',
    'Trần Minh Anh',
  ]),
  writing('cyrillic', 'Cyrillic', 'uk', [
    'Пекарня, що відчиняється, коли відходить останній потяг',
    'Свіжий хліб для тих, хто працює, поки місто спить.',
    'Місто',
    'Оксана Коваль',
  ]),
  writing('greek', 'Greek', 'el', [
    'Ο φούρνος που ανοίγει όταν φεύγει το τελευταίο τρένο',
    'Ζεστό ψωμί για όσους δουλεύουν όταν η πόλη κοιμάται.',
    'Πόλη',
    'Μαρία Νικολάου',
  ]),
  writing(
    'arabic',
    'Arabic',
    'ar',
    [
      'مخبز يفتح أبوابه حين يغادر القطار الأخير',
      'خبز ساخن لمن يعملون بينما المدينة نائمة.',
      'حياة المدينة',
      'سلمى الخطيب',
    ],
    'rtl',
  ),
  writing(
    'hebrew',
    'Hebrew',
    'he',
    [
      'המאפייה שנפתחת כשהרכבת האחרונה יוצאת',
      'לחם חם לכל מי שעובד בזמן שהעיר ישנה.',
      'חיי העיר',
      'יעל אברהמי',
    ],
    'rtl',
  ),
  writing('devanagari', 'Hindi', 'hi', [
    'वह बेकरी जो आख़िरी ट्रेन के जाने पर खुलती है',
    'उन सबके लिए ताज़ी रोटी जो शहर के सोने पर काम करते हैं।',
    'शहर',
    'प्रिया वर्मा',
  ]),
  writing('thai', 'Thai', 'th', [
    'ร้านขนมปังที่เปิดเมื่อรถไฟขบวนสุดท้ายออกจากสถานี',
    'ขนมปังอุ่นๆ สำหรับคนที่ทำงานตอนเมืองหลับ',
    'ชีวิตเมือง',
    'มาลี ใจดี',
  ]),
  writing('japanese', 'Japanese', 'ja', [
    '終電が出たあとに開く、小さなパン屋',
    '町が眠るあいだに働く人たちへ、焼きたてのパンを。',
    '町の暮らし',
    '高橋 由美',
  ]),
  writing('chinese', 'Chinese', 'zh-Hans', [
    '末班车开走之后才开门的面包店',
    '为城市入睡时仍在工作的人们烤好热面包。',
    '城市生活',
    '陈思远',
  ]),
  writing('korean', 'Korean', 'ko', [
    '막차가 떠난 뒤에 문을 여는 빵집',
    '도시가 잠든 사이 일하는 사람들을 위한 따뜻한 빵.',
    '도시 생활',
    '박지훈',
  ]),
  {
    name: 'title',
    label: 'Only a title',
    words: { title: 'Hello', description: null, label: null, author: null },
    bare: true,
  },
  {
    name: 'long',
    label: 'Long texts',
    words: {
      title:
        'Everything that we learned in eleven years of running a bakery which opens at midnight, told by those who were there from the very first loaf to the last',
      description:
        'A long conversation about ovens, neighbours, unpaid invoices, sourdough, the noise of the freight yard, and why nobody has ever managed to sleep through the smell of fresh cinnamon rolls.',
      label: 'Conversations with people who work at night',
      author: 'Maximiliana Bartholomew-Featherstonehaugh',
    },
  },
];

/** A template's sample with the words of another one. */
export function withWords(own: Template['sample'], sample: Sample | undefined): Template['sample'] {
  if (sample === undefined) return own;
  if (!sample.bare) return { ...own, ...sample.words };
  const { brandColor, locale, direction } = own;
  const nothing = { date: null, siteName: null, picture: null, logo: null };
  const words = { title: own.title, description: null, label: null, author: null };
  return { ...nothing, ...words, brandColor, locale, direction, ...sample.words };
}
