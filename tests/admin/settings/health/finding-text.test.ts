import { createIntl } from 'react-intl';

import { loadPageMessages } from '../../../../admin/src/i18n/page-messages';
import { findingText } from '../../../../admin/src/settings/health/finding-text';
import { groupFindings } from '../../../../admin/src/settings/health/group-findings';
import en from '../../../../admin/src/translations/pages/en.json';
import { fine, found, type HealthFinding } from '../../../../server/src/contracts/health';
import { CHECK_TITLES, HEALTH_TEXTS } from '../../../../server/src/contracts/health-texts';

const clock: HealthFinding = { check: 'database', ...found('warning', 'clockOff', { seconds: 9 }) };
const well: HealthFinding = { check: 'database', ...fine('1 ms', 'sqlite') };

async function intlOf(locale: string) {
  return createIntl({ locale, messages: await loadPageMessages(locale) });
}

describe('findingText', () => {
  it('says a finding and its remedy in German', async () => {
    expect(findingText(clock, await intlOf('de'))).toEqual({
      title: 'Datenbank',
      says: 'Die Uhren der Datenbank und dieses Rechners weichen um 9 s voneinander ab.',
      remedy: expect.stringMatching(/^Lassen Sie beide durch NTP stellen\./u),
    });
  });

  it('says what is well by its names and numbers, and lists as a language writes them', async () => {
    expect(findingText(well, await intlOf('ja'))).toMatchObject({ says: '1 ms', remedy: null });
    const actions: HealthFinding = {
      check: 'permissions',
      ...found('note', 'nobodyElse', { actions: ['a', 'b'] }),
    };
    expect(findingText(actions, await intlOf('ja')).says).toContain('：a b');
  });

  it("says what it does not know in the server's English", async () => {
    const newer = { ...clock, code: 'ofNewerServer', check: 'cloud' } as unknown as HealthFinding;
    expect(findingText(newer, await intlOf('fr'))).toEqual({
      title: 'cloud',
      says: clock.message,
      remedy: clock.remedy,
    });
  });
});

it('says in English what the server says', () => {
  const texts: Record<string, string> = en;
  for (const [check, title] of Object.entries(CHECK_TITLES)) {
    expect(texts[`health.check.${check}`]).toBe(title);
  }
  for (const [code, { says, remedy }] of Object.entries(HEALTH_TEXTS)) {
    // A sentence that is all detail is none to translate.
    if (says !== '{detail}') expect(texts[`health.says.${code}`]).toBe(says);
    expect(texts[`health.remedy.${code}`] ?? null).toBe(remedy);
  }
});

it('groups findings, the worst first', () => {
  expect(groupFindings([well, clock])).toEqual([
    { severity: 'warning', findings: [clock] },
    { severity: 'ok', findings: [well] },
  ]);
});
