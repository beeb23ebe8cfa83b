import { useId } from 'react';
import { useIntl } from 'react-intl';

import type { MadeBackground } from '../../../../server/src/contracts/api';
import type { BackgroundChoice } from '../../../../server/src/contracts/choices';
import { useText } from '../../i18n/use-text';
import { libraryAddress } from '../absolute-address';
import { PictureTile } from '../PictureTile';
import { relativeTime } from '../relative-time';
import { TileGroup } from '../TileGroup';
import { useNow } from '../use-now';
import { chosen, isSame } from './background-choice';

/** How many are shown. */
const MOST = 8;

export interface MadeBackgroundsProps {
  /** The newest first. */
  readonly made: readonly MadeBackground[];
  readonly choice: BackgroundChoice;
  readonly onPick: (choice: BackgroundChoice) => void;
  readonly disabled: boolean;
}

/** The last backgrounds that were made for the entry, any of which is picked at no cost. */
export function MadeBackgrounds({ made, choice, onPick, disabled }: MadeBackgroundsProps) {
  const intl = useIntl();
  const text = useText();
  const group = useId();
  const now = useNow();
  if (made.length === 0) return null;
  return (
    <TileGroup
      legend={text('background.made')}
      disabled={disabled}
      tileWidth="11rem"
      maxHeight="30rem"
    >
      {made.slice(0, MOST).map((one) => {
        const { value, unit } = relativeTime(Date.parse(one.at), now);
        const when = intl.formatRelativeTime(value, unit, { numeric: 'auto' });
        return (
          <PictureTile
            key={`${one.seed} ${one.prompt}`}
            group={group}
            label={when}
            name={`${when}: ${one.prompt}`}
            checked={isSame(one, choice)}
            onPick={() => onPick(chosen(one.prompt, one.seed))}
          >
            {/* The tile's name says what it was to show. */}
            <img src={libraryAddress(one.url)} alt="" title={one.prompt} draggable={false} />
          </PictureTile>
        );
      })}
    </TileGroup>
  );
}
