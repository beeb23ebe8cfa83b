import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { OptionInputProps } from './use-option';

/** What holds for all inputs below it, in a row of its own: no input, though it stands as one. */
export default function SectionHint({ intlLabel }: OptionInputProps) {
  const intl = useIntl();
  return (
    <Typography variant="pi" textColor="neutral600">
      {intl.formatMessage(intlLabel)}
    </Typography>
  );
}
