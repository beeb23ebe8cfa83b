import { disclosedAlt } from '../../server/src/backgrounds/disclosed-alt';

it.each([
  ['en', 'Fish (background made by AI)'],
  ['de-AT', 'Fish (Hintergrund von einer KI erstellt)'],
  ['pt', 'Fish (fundo criado por IA)'],
  ['pt-BR', 'Fish (fundo criado por IA)'],
  ['zh-CN', 'Fish（背景由AI生成）'],
  ['zh-Hant', 'Fish (background made by AI)'],
  ['ja', 'Fish（背景はAIが作成）'],
  ['ar', 'Fish (الخلفية من إنشاء الذكاء الاصطناعي)'],
  ['nl', 'Fish (background made by AI)'],
  ['constructor', 'Fish (background made by AI)'],
  [null, 'Fish (background made by AI)'],
])('in %s', (locale, alt) => expect(disclosedAlt(' Fish ', locale)).toBe(alt));

it('is never longer than an alternative text may be, and loses no word of itself', () => {
  const alt = disclosedAlt('a'.repeat(420), 'en');
  expect(alt).toHaveLength(420);
  expect(alt).toMatch(/a… \(background made by AI\)$/);
  expect(disclosedAlt('', 'en')).toBe('(background made by AI)');
});
