/** The content type whose entries the benches publish. */
export const ARTICLE = 'api::article.article';

/** An article as an editor would write it, without its relations. */
export interface ArticleText {
  readonly title: string;
  readonly excerpt: string;
}

const OPENINGS = [
  'Notes on',
  'What nobody tells you about',
  'A field guide to',
  'The quiet return of',
  'In praise of',
  'Five mornings with',
  'How we learned to live with',
] as const;

const SUBJECTS = [
  'night trains and the people who still take them',
  'bread',
  'small harbours along a coast that the motorway forgot',
  'repairing a wooden boat in a city flat',
  'the weather station on the ridge',
  'maps drawn from memory',
  'orchards in late frost',
  'letters',
] as const;

const EXCERPTS = [
  'It began as a detour and became the reason for the journey.',
  'Twelve people, one kitchen and a winter that would not end: what held, what broke, and what we would do again.',
  'A slow look at something that most of us walk past.',
] as const;

/** The texts of the article with this number: short and long ones, no title twice. */
export function articleText(number: number): ArticleText {
  const opening = pick(OPENINGS, number);
  const subject = pick(SUBJECTS, number);
  return { title: `${opening} ${subject}, part ${number + 1}`, excerpt: pick(EXCERPTS, number) };
}

/** The one of a fixed list that falls to this number. */
export function pick<Thing>(things: readonly Thing[], number: number): Thing {
  const [thing] = things.slice(number % things.length);
  if (thing === undefined) throw new RangeError('There is nothing to pick from.');
  return thing;
}
