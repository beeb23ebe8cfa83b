import { Checkbox, Flex } from '@strapi/design-system';
import { useState } from 'react';

import type { PictureSize } from '../../../../server/src/contracts/picture';
import type { SettingsValues } from '../../../../server/src/contracts/settings';
import type { SampleEntry } from '../../../../server/src/contracts/settings-templates';
import { useProblemText } from '../../api/use-problem-text';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { useSample } from '../use-sample';
import { SamplePicture } from './SamplePicture';

export interface DesignSampleProps {
  /** With the design as it is on the page. */
  readonly settings: SettingsValues;
  readonly design: string;
  readonly entry: SampleEntry;
  readonly format: string;
  readonly size: PictureSize;
}

/** One entry as an unsaved design draws it, anew with every change. */
export function DesignSample({ settings, design, entry, format, size }: DesignSampleProps) {
  const text = usePageText();
  const problemText = useProblemText();
  const [hasSafeArea, setSafeArea] = useState(false);
  const { uid, documentId, locale } = entry;
  const only = { uid, documentId, locale, template: design };
  const { cards, cause, isDrawing } = useSample({ settings, format, only });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {cause !== null && <Notice tone="danger">{problemText(cause)}</Notice>}
      <SamplePicture sample={cards?.[0]} size={size} hasSafeArea={hasSafeArea} busy={isDrawing} />
      <Checkbox checked={hasSafeArea} onCheckedChange={(checked) => setSafeArea(checked === true)}>
        {text('design.safeArea')}
      </Checkbox>
    </Flex>
  );
}
