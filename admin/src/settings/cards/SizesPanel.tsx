import { Typography } from '@strapi/design-system';

import { FORMATS, FORMAT_SIDE, MOST_FORMATS } from '../../../../server/src/contracts/picture';
import { usePageText } from '../../i18n/use-page-text';
import { BuiltInSizes } from './BuiltInSizes';
import { isFull, pictureCount, withBuiltIn, type FormatsDraft } from './formats-draft';
import { OwnSizes } from './OwnSizes';
import type { Problems } from './use-problems';

export interface SizesPanelProps {
  readonly formats: FormatsDraft;
  readonly problems: Problems;
  readonly disabled: boolean;
  readonly onChange: (formats: FormatsDraft) => void;
}

/** The sizes that every card is drawn in, and how many pictures that makes. */
export function SizesPanel({ formats, problems, disabled, onChange }: SizesPanelProps) {
  const text = usePageText();
  const full = isFull(formats);
  const longest = longestSide(formats);
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        <bdi>{text('sizes.hint')}</bdi>
      </Typography>
      <BuiltInSizes
        chosen={formats.builtIn}
        longest={longest}
        isFull={full}
        disabled={disabled}
        onChange={(name, isDrawn) => onChange(withBuiltIn(formats, name, isDrawn))}
      />
      <OwnSizes
        formats={formats}
        longest={longest}
        problems={problems}
        isFull={full}
        disabled={disabled}
        onChange={(own) => onChange({ ...formats, own })}
      />
      <Typography fontWeight="semiBold" aria-live="polite">
        <bdi>
          {text('sizes.count', { count: pictureCount(formats) })}{' '}
          {full && text('sizes.full', { most: MOST_FORMATS })}
        </bdi>
      </Typography>
    </>
  );
}

/** Of all sizes on the page in pixels, as far as what is typed is one. */
function longestSide({ own }: FormatsDraft): number {
  const builtIn = Object.values(FORMATS).flatMap(({ width, height }) => [width, height]);
  const typed = own.flatMap(({ width, height }) => [Number(width), Number(height)]);
  return Math.max(...builtIn, ...typed.filter((side) => side <= FORMAT_SIDE.most));
}
