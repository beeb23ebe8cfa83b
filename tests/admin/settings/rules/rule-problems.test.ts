import { isOfRules, ruleProblems } from '../../../../admin/src/settings/rules/rule-problems';

/** As Strapi's admin throws a refused request. */
const refusal = (...paths: string[]) => ({
  status: 400,
  response: {
    data: {
      error: {
        message: 'These settings cannot be used.',
        details: {
          code: 'OG_SETTINGS_INVALID',
          problems: paths.map((path) => ({ path, message: `"${path}" is wrong.` })),
        },
      },
    },
  },
});

it('tells each rule what is wrong with it, once, whoever found it', () => {
  const problems = ruleProblems(
    refusal('rules.0.where', 'template', 'rules.11.template'),
    refusal('rules.0.where', 'rules.0.type'),
    null,
  );
  expect([...problems]).toEqual([
    [0, ['"rules.0.where" is wrong.', '"rules.0.type" is wrong.']],
    [11, ['"rules.11.template" is wrong.']],
  ]);
});

it('knows where all that is wrong is told at a rule', () => {
  expect(isOfRules(refusal('rules.0.where', 'rules.2'))).toBe(true);
  expect(isOfRules(refusal('rules.0.where', 'template'))).toBe(false);
  expect(isOfRules(new Error('offline'))).toBe(false);
});
