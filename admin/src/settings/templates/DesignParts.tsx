import { Checkbox, Field } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DesignSettings } from '../../../../server/src/contracts/settings';
import type { TemplateInfo } from '../../../../server/src/contracts/template';
import { useText } from '../../i18n/use-text';
import { usePageText } from '../../i18n/use-page-text';
import { useTemplateText } from '../../field/use-template-text';
import { COMMON_PARTS, isCommonPart, isShown, showableParts, withPart } from './design-values';

export interface DesignPartProps {
  readonly design: DesignSettings;
  readonly base: TemplateInfo;
  readonly disabled: boolean;
  readonly onChange: (design: DesignSettings) => void;
}

/** What of an entry a design shows. */
export function DesignParts({ design, base, disabled, onChange }: DesignPartProps) {
  const text = usePageText();
  const common = useText();
  const say = useTemplateText();
  const labelOf = (part: string) =>
    isCommonPart(part) ? common(COMMON_PARTS[part]) : say(base.parts[part]?.label ?? part);
  return (
    <Field.Root hint={text('design.showsHint')} role="group" aria-label={text('design.shows')}>
      <Parts>
        {showableParts(base).map((part) => (
          <Checkbox
            key={part}
            checked={isShown(design, part)}
            disabled={disabled}
            onCheckedChange={(checked) =>
              onChange(withPart(design, { part, isShown: checked === true }, base))
            }
          >
            {labelOf(part)}
          </Checkbox>
        ))}
      </Parts>
      <Field.Hint />
    </Field.Root>
  );
}

const Parts = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
  gap: 1.2rem;
`;
