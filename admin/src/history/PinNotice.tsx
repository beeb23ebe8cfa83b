import { Button } from '@strapi/design-system';

import type { PreviewPicture } from '../field/preview-state';
import { Notice } from '../field/Notice';
import { useText } from '../i18n/use-text';

export interface PinNoticeProps {
  /** The picture in the preview. */
  readonly picture: PreviewPicture | null;
  readonly onUnpin: () => void;
  readonly disabled: boolean;
}

/** Says that the card keeps a picture, and how it follows its entry again. */
export function PinNotice({ picture, onUnpin, disabled }: PinNoticeProps) {
  const text = useText();
  const isGone = picture?.warnings.some(({ code }) => code === 'OG_PIN_GONE') ?? false;
  return (
    <Notice
      tone={isGone ? 'warning' : 'quiet'}
      title={text('state.pinned')}
      action={
        !disabled && (
          <Button variant="tertiary" size="S" onClick={onUnpin}>
            {text('pin.follow')}
          </Button>
        )
      }
    >
      {text(isGone ? 'pin.gone' : 'pin.note')}
    </Notice>
  );
}
