import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';

import type { RuleSettings } from '../../../../server/src/contracts/settings';
import type { SettingsTypes } from '../../../../server/src/contracts/settings-types';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { without } from '../../field/without';
import { usePageText } from '../../i18n/use-page-text';
import { Beside, Columns } from '../Columns';
import { isSame } from '../is-same';
import { SaveActions } from '../SaveActions';
import { Saved } from '../Saved';
import { SaveProblem } from '../SaveProblem';
import { isLocked } from '../sections';
import { SectionPanel } from '../SectionPanel';
import { SettingsPage } from '../SettingsPage';
import { useSaving, type SavedTemplates } from '../templates/use-saving';
import { useSample } from '../use-sample';
import { namingOf } from './naming';
import { ruleProblems } from './rule-problems';
import { cleaned, isWhole, rulesOf, withRules } from './rule-values';
import { RuleList } from './RuleList';
import { SiteDefault } from './SiteDefault';
import { hasTypeSettings, withoutTypeSettings } from './default-values';
import { TryIt } from './TryIt';
import { TypeDefaults } from './TypeDefaults';

export interface RulesFormProps {
  readonly loaded: SavedTemplates & { readonly types: SettingsTypes };
  /** Loads the settings anew; what was changed and not saved is gone. */
  readonly onReload: () => void;
}

/** Which template entries get whose editor picked none, as somebody edits it, and tried on an entry. */
export function RulesForm({ loaded, onReload }: RulesFormProps) {
  const text = usePageText();
  const { types } = loaded;
  const saving = useSaving(loaded);
  const { view, catalogue, values, isBusy } = saving;
  const [entry, setEntry] = useState(catalogue.entries[0]);
  const [format, setFormat] = useState('og');

  const rules = rulesOf(view, values);
  const areWhole = rules.every(isWhole);
  const ready = {
    ...values,
    ...(values.rules && { rules: values.rules.map((rule) => cleaned(rule, types.types)) }),
  };
  // What cannot be tried yet leaves what was tried before.
  const [tried, setTried] = useState(ready);
  if (areWhole && !isSame(tried, ready)) setTried(ready);
  const sample = useSample({
    settings: tried,
    count: 1,
    format,
    ...(entry !== undefined && { only: without(entry, 'title') }),
  });

  // What a save refused is told of those rules alone.
  const [refused, setRefused] = useState<readonly RuleSettings[] | null>(null);
  const save = async () => setRefused((await saving.save(ready)) ? null : rules);
  const problems = ruleProblems(
    areWhole ? sample.cause : null,
    refused === rules ? saving.cause : null,
  );

  const naming = namingOf(view, catalogue);
  const decidedBy = areWhole ? sample.cards?.[0]?.picture?.decidedBy : undefined;
  const common = {
    view,
    values,
    naming,
    templates: catalogue.templates.map(({ name }) => name),
    disabled: isBusy,
    onChange: saving.change,
  };
  return (
    <SettingsPage
      title="rules.title"
      subtitle="rules.subtitle"
      permissions={SETTINGS_PERMISSIONS}
      actions={
        <SaveActions
          isChanged={saving.isChanged}
          isWhole={areWhole}
          isBusy={isBusy}
          onDiscard={saving.discard}
          onSave={() => void save()}
        />
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        {saving.cause !== null && <SaveProblem cause={saving.cause} onReload={onReload} />}
        {saving.stale !== null && <Saved stale={saving.stale} />}
        <Unequal>
          <Flex direction="column" alignItems="stretch" gap={6} minWidth={0}>
            <SectionPanel
              title={text('rules.rules')}
              isLocked={isLocked(view, 'rules')}
              isSet={values.rules !== undefined}
              disabled={isBusy}
              onReset={() => saving.change(without(values, 'rules'))}
            >
              <Locked isLocked={isLocked(view, 'rules')} says={text('rules.locked')} />
              <RuleList
                rules={rules}
                problems={problems}
                deciding={decidedBy?.by === 'rule' ? decidedBy.index : null}
                naming={naming}
                catalogue={catalogue}
                types={types}
                disabled={isBusy || isLocked(view, 'rules')}
                onChange={(changed) => saving.change(withRules(view, values, changed))}
              />
            </SectionPanel>
            <SectionPanel
              title={text('rules.byType')}
              isLocked={isLocked(view, 'templateByType') && isLocked(view, 'allowed')}
              isSet={hasTypeSettings(view, values)}
              disabled={isBusy}
              onReset={() => saving.change(withoutTypeSettings(view, values))}
            >
              <Locked
                isLocked={isLocked(view, 'templateByType')}
                says={text('rules.lockedDefaults')}
              />
              <Locked isLocked={isLocked(view, 'allowed')} says={text('templates.lockedAllowed')} />
              <TypeDefaults {...common} types={types.types} />
            </SectionPanel>
            <SectionPanel
              title={text('rules.elsewhere')}
              isLocked={isLocked(view, 'template')}
              isSet={values.template !== undefined}
              disabled={isBusy}
              onReset={() => saving.change(without(values, 'template'))}
            >
              <Locked isLocked={isLocked(view, 'template')} says={text('rules.lockedSite')} />
              <SiteDefault {...common} />
            </SectionPanel>
          </Flex>
          <Beside>
            <TryIt
              sample={sample}
              naming={naming}
              isWhole={areWhole}
              entries={catalogue.entries}
              formats={catalogue.formats}
              entry={entry}
              format={format}
              onEntry={setEntry}
              onFormat={setFormat}
            />
          </Beside>
        </Unequal>
      </Flex>
    </SettingsPage>
  );
}

/** Says that the config keeps a part from being changed. */
function Locked({
  isLocked: isShown,
  says,
}: {
  readonly isLocked: boolean;
  readonly says: string;
}) {
  return isShown ? <Notice>{says}</Notice> : null;
}

/** What is edited has longer sentences than what is shown. */
const Unequal = styled(Columns)`
  @media (min-width: 1100px) {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
`;
