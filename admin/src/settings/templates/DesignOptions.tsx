import { Checkbox, Flex, Typography } from '@strapi/design-system';

import { TemplateOptions } from '../../field/TemplateOptions';
import { useTemplateText } from '../../field/use-template-text';
import { usePageText } from '../../i18n/use-page-text';
import type { DesignPartProps } from './DesignParts';
import { withOption } from './design-values';

/** Which of a template's options a design fixes, and as what. */
export function DesignOptions({ design, base, disabled, onChange }: DesignPartProps) {
  const text = usePageText();
  const say = useTemplateText();
  const { options: fixed = {} } = design;
  const schemas = Object.entries(base.options);
  const isFixed = (name: string) => Object.hasOwn(fixed, name);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="pi" textColor="neutral600">
        {text('design.optionsHint')}
      </Typography>
      {schemas.map(([name, schema]) => (
        <Flex key={name} direction="column" alignItems="stretch" gap={2}>
          <Checkbox
            checked={isFixed(name)}
            disabled={disabled}
            onCheckedChange={(checked) =>
              onChange(withOption(design, name, checked === true ? schema.default : undefined))
            }
          >
            {text('design.fix', { option: say(schema.label) })}
          </Checkbox>
          {isFixed(name) && (
            <TemplateOptions
              schemas={{ [name]: schema }}
              chosen={fixed}
              pictures={undefined}
              disabled={disabled}
              // What is as by default is fixed all the same.
              onChoose={(option, value) =>
                onChange(withOption(design, option, value ?? schema.default))
              }
            />
          )}
        </Flex>
      ))}
    </Flex>
  );
}
