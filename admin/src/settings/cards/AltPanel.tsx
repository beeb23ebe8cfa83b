import { ALT_PARTS, LONGEST_ALT_PATTERN } from '../../../../server/src/common/alt-pattern';
import type { SettingsValues } from '../../../../server/src/contracts/settings';
import { usePageText } from '../../i18n/use-page-text';
import { AltExamples } from './AltExamples';
import { PatternField } from './PatternField';
import type { Problems } from './use-problems';

export interface AltPanelProps {
  /** Empty for the title alone. */
  readonly pattern: string;
  readonly siteName: string | null;
  /** As they were saved: what the examples are drawn by. */
  readonly settings: SettingsValues;
  readonly problems: Problems;
  readonly disabled: boolean;
  readonly onChange: (pattern: string) => void;
}

/** What stands in for the alternative text that an editor did not write, tried on the site's own entries. */
export function AltPanel(props: AltPanelProps) {
  const { pattern, siteName, settings, problems, disabled, onChange } = props;
  const text = usePageText();
  const problem = problems.at('altPattern');
  return (
    <>
      <PatternField
        label={text('alt.pattern')}
        hint={text('alt.hint')}
        value={pattern}
        parts={ALT_PARTS}
        placeholder="{title}"
        maxLength={LONGEST_ALT_PATTERN}
        problem={problem}
        onWrite={onChange}
        disabled={disabled}
      />
      <AltExamples
        pattern={problem === null && pattern.trim() !== '' ? pattern.trim() : null}
        siteName={siteName}
        settings={settings}
      />
    </>
  );
}
