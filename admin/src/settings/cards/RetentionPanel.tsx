import { usePageText } from '../../i18n/use-page-text';
import { Narrow } from './Narrow';
import { TextField } from './TextField';
import type { Problems } from './use-problems';

export interface RetentionPanelProps {
  /** As it is typed. */
  readonly days: string;
  readonly problems: Problems;
  readonly disabled: boolean;
  readonly onChange: (days: string) => void;
}

/** How long pictures are kept that no card shows any more. */
export function RetentionPanel({ days, problems, disabled, onChange }: RetentionPanelProps) {
  const text = usePageText();
  return (
    <Narrow>
      <TextField
        label={text('retention.days')}
        hint={text('retention.hint')}
        value={days}
        maxLength={7}
        isNumber
        problem={problems.at('retentionDays')}
        onWrite={onChange}
        disabled={disabled}
      />
    </Narrow>
  );
}
