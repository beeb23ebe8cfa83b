import { Flex } from '@strapi/design-system';

import type { Problem } from '../../../server/src/contracts/problem';
import type { WarningCode } from '../../../server/src/contracts/warnings';
import { useProblemSentence } from '../api/use-problem-text';
import type { MessageKey } from '../i18n/messages';
import { useText } from '../i18n/use-text';
import { Notice } from './Notice';

const TITLES: Record<WarningCode, MessageKey> = {
  OG_DESIGN_INCOMPLETE: 'warning.design',
  OG_FILE_MISSING: 'warning.file',
  OG_FONT_SKIPPED: 'warning.font',
  OG_GLYPHS_FOREIGN: 'warning.forms',
  OG_GLYPHS_MISSING: 'warning.glyphs',
  OG_IMAGE_ANIMATED: 'warning.image',
  OG_IMAGE_HEAVY: 'warning.image',
  OG_IMAGE_RATIO: 'warning.image',
  OG_IMAGE_REENCODED: 'warning.image',
  OG_IMAGE_SKIPPED: 'warning.imageSkipped',
  OG_IMAGE_SMALL: 'warning.image',
  OG_IMAGE_TOO_SMALL: 'warning.image',
  OG_ORDER_FAILED: 'warning.orderFailed',
  OG_ORDER_LOST: 'warning.orderLost',
  OG_ORDER_OVER_LIMIT: 'warning.orderOverLimit',
  OG_ORDER_REFUSED: 'warning.orderRefused',
  OG_ORDER_STOPPED: 'warning.orderStopped',
  OG_ORDER_UNASKED: 'warning.orderFailed',
  OG_ORDER_WAITING: 'warning.orderWaiting',
  OG_PICTURE_SKIPPED: 'warning.picture',
  OG_PIN_GONE: 'warning.pin',
  OG_TEXT_CLAMPED: 'warning.text',
  OG_TITLE_MISSING: 'warning.title',
};

/** What an editor should know of a card that was drawn all the same. */
export function Notes({ warnings }: { readonly warnings: readonly Problem[] }) {
  const text = useText();
  const sentence = useProblemSentence();
  if (warnings.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {warnings.map((warning) => {
        const title = titleOf(warning);
        return (
          <li key={`${warning.code} ${warning.message}`}>
            <Notice tone="warning" {...(title !== null && { title: text(title) })}>
              {sentence(warning)}
            </Notice>
          </li>
        );
      })}
    </Flex>
  );
}

/** A few words above what a warning says, or null for one that is not known here. */
export function titleOf({ code }: Problem): MessageKey | null {
  return isKnown(code) ? TITLES[code] : null;
}

function isKnown(code: string): code is WarningCode {
  return Object.hasOwn(TITLES, code);
}
