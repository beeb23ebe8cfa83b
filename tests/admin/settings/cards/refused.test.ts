import type { CardsDraft } from '../../../../admin/src/settings/cards/cards-draft';
import { settingsProblems } from '../../../../admin/src/api/trouble';
import { standing } from '../../../../admin/src/settings/cards/refused';

const PROBLEM = { path: 'fallback.0.template', message: 'There is no template "gone".' };

/** As Strapi's client throws it. */
const refusal = (problems: unknown) => ({
  status: 400,
  response: {
    data: { error: { status: 400, details: { code: 'OG_SETTINGS_INVALID', problems } } },
  },
});

const DRAFT: CardsDraft = {
  formats: { builtIn: [], own: [] },
  altPattern: '',
  fallback: [],
  ai: null,
  retentionDays: '30',
};

it('reads what the server has refused, and where', () => {
  expect(settingsProblems(refusal([PROBLEM, 'nonsense', { path: 1 }]))).toEqual([PROBLEM]);
  expect(settingsProblems(new Error('offline'))).toEqual([]);
  expect(settingsProblems(refusal(undefined))).toEqual([]);
});

it('tells it as long as the section says the same', () => {
  const elsewhere = { path: 'brand.logo', message: 'It is gone.' };
  const problems = [PROBLEM, elsewhere];
  expect(standing(problems, DRAFT, { ...DRAFT, retentionDays: '3' })).toEqual([PROBLEM]);
  const changed = { ...DRAFT, fallback: [{ isDrawn: false } as never] };
  expect(standing(problems, DRAFT, changed)).toEqual([]);
});
