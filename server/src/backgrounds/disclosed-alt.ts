/** What is said after a card's alternative text, in the languages of the admin. */
const PHRASES: Readonly<Record<string, string>> = {
  ar: '(الخلفية من إنشاء الذكاء الاصطناعي)',
  de: '(Hintergrund von einer KI erstellt)',
  en: '(background made by AI)',
  es: '(fondo creado por IA)',
  fr: '(arrière-plan créé par une IA)',
  hi: '(पृष्ठभूमि एआई ने बनाई)',
  ja: '（背景はAIが作成）',
  'pt-BR': '(fundo criado por IA)',
  'zh-Hans': '（背景由AI生成）',
};

/** The longest alternative text of a card, in UTF-16 units, as its editor may write it. */
const LONGEST = 420;

/**
 * A card's alternative text with the words that an AI model made its background. In the card's language where
 * it is one of the admin's, else in English.
 * @param locale such as `pt-BR`, or null for a site of one language
 */
export function disclosedAlt(alt: string, locale: string | null): string {
  const phrase = PHRASES[languageOf(locale)] ?? '';
  const space = phrase.startsWith('（') ? '' : ' ';
  const room = LONGEST - phrase.length - space.length;
  const text = alt.trim();
  const kept =
    text.length <= room
      ? text
      : `${text
          .slice(0, room - 1)
          .toWellFormed()
          .trimEnd()}…`;
  return `${kept}${space}${phrase}`.trim();
}

/** The key of the nearest language, such as `pt-BR` for `pt` and `zh-Hans` for `zh-CN`. */
function languageOf(locale: string | null): string {
  const wanted = (locale ?? '').toLowerCase().replaceAll('_', '-');
  const [language = ''] = wanted.split('-');
  // Readers of traditional characters are not shown simplified ones.
  if (/^zh-(?:hant|tw|hk|mo)\b/u.test(wanted)) return 'en';
  const known = Object.keys(PHRASES);
  return known.find((name) => name.toLowerCase().split('-')[0] === language) ?? 'en';
}
