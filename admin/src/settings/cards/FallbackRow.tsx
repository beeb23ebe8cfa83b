import { Box, Flex, IconButton, Radio, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';

import type { PictureFile } from '../../../../server/src/contracts/api';
import type { SettingsValues, SettingsView } from '../../../../server/src/contracts/settings';
import { usePageText } from '../../i18n/use-page-text';
import { LookPicture } from '../LookPicture';
import { NamesSelect } from '../NamesSelect';
import { DrawnFallback, type DrawnPlaces } from './DrawnFallback';
import type { FallbackDraft } from './fallback-draft';
import { FallbackSampled } from './FallbackSampled';
import type { Problems } from './use-problems';

/** What a fallback may name. */
export interface FallbackPlaces extends DrawnPlaces, Pick<SettingsView, 'types' | 'locales'> {
  /** The files of the media library that are known. */
  readonly files: readonly PictureFile[];
  /** Whether the list is the config's alone. */
  readonly isLocked: boolean;
  /** As they were saved. */
  readonly settings: SettingsValues;
  readonly onFile: (file: PictureFile) => void;
}

export interface FallbackRowProps {
  readonly fallback: FallbackDraft;
  readonly index: number;
  /** How many there are. */
  readonly count: number;
  readonly places: FallbackPlaces;
  readonly problems: Problems;
  readonly disabled: boolean;
  readonly onChange: (fallback: FallbackDraft) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

const OF_PICTURE = { none: 'design.noPicture', without: 'design.withoutPicture' } as const;

/** One entry of the list: which cards it stands in for, and with what. */
export function FallbackRow(props: FallbackRowProps) {
  const { fallback, index, count, places, problems, disabled, onChange, onMove, onRemove } = props;
  const { types, locales, isDrawn, picture } = fallback;
  const text = usePageText();
  const id = useId();
  const number = index + 1;
  const at = `fallback.${index}`;
  const change = (part: Partial<FallbackDraft>) => onChange({ ...fallback, ...part });
  const name = text('fallback.one', { number });
  const canBeDrawn = ['template', 'title'].every((part) => problems.at(`${at}.${part}`) === null);
  const problem = problems.at(`${at}.picture`) ?? problems.at(at);
  return (
    <Row tabIndex={-1} aria-labelledby={id}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography id={id} tag="h3" variant="omega" fontWeight="bold">
          {name}
        </Typography>
        <Flex gap={1}>
          <IconButton
            label={text('fallback.up', { number })}
            disabled={disabled || index === 0}
            onClick={() => onMove(index - 1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={text('fallback.down', { number })}
            disabled={disabled || number === count}
            onClick={() => onMove(index + 1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            label={text('fallback.remove', { number })}
            disabled={disabled}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        </Flex>
      </Flex>
      <Pair>
        <NamesSelect
          label={text('fallback.types')}
          all={text('fallback.allTypes')}
          names={places.types.map(({ uid }) => uid)}
          chosen={types}
          labelOf={(uid) => places.types.find((each) => each.uid === uid)?.name ?? uid}
          error={problems.at(`${at}.type`)?.text}
          disabled={disabled}
          onChoose={(chosen) => change({ types: chosen })}
        />
        {(places.locales.length > 0 || locales.length > 0) && (
          <NamesSelect
            label={text('fallback.locales')}
            all={text('fallback.allLocales')}
            names={places.locales.map(({ code }) => code)}
            chosen={locales}
            labelOf={(code) => places.locales.find((each) => each.code === code)?.name ?? code}
            error={problems.at(`${at}.locale`)?.text}
            disabled={disabled}
            onChoose={(chosen) => change({ locales: chosen })}
          />
        )}
      </Pair>
      <Radio.Group
        aria-label={text('fallback.kind')}
        value={isDrawn ? 'drawn' : 'picture'}
        disabled={disabled}
        onValueChange={(kind) => {
          const isNowDrawn = kind === 'drawn';
          const [first] = places.templates;
          change({
            isDrawn: isNowDrawn,
            ...(isNowDrawn && fallback.template === '' && first && { template: first.name }),
          });
        }}
      >
        <Flex gap={5} wrap="wrap">
          <Radio.Item value="drawn">{text('fallback.drawn')}</Radio.Item>
          <Radio.Item value="picture">{text('fallback.picture')}</Radio.Item>
        </Flex>
      </Radio.Group>
      {isDrawn ? (
        <Beside>
          <DrawnFallback
            fallback={fallback}
            places={places}
            at={at}
            problems={problems}
            disabled={disabled}
            onChange={change}
          />
          {canBeDrawn && (
            <FallbackSampled
              fallback={fallback}
              lockedAt={places.isLocked ? index : undefined}
              name={name}
              settings={places.settings}
            />
          )}
        </Beside>
      ) : (
        <LookPicture
          label={text('fallback.picture')}
          hint={text('fallback.pictureHint')}
          words={OF_PICTURE}
          chosen={picture}
          fallback={null}
          files={places.files}
          isDark={false}
          disabled={disabled}
          {...(problem !== null && { problem: problem.text })}
          onChoose={(chosen = null, file) => {
            if (file !== undefined) places.onFile(file);
            change({ picture: chosen });
          }}
        />
      )}
    </Row>
  );
}

const Row = styled(Box).attrs({ tag: 'li' })`
  display: grid;
  gap: 1.6rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
  gap: 1.6rem;
  align-items: start;
`;

/** The sample beside what it is made of, and below it where there is no room. */
const Beside = styled.div`
  display: grid;
  gap: 1.6rem;
  align-items: start;

  @media (min-width: 1100px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;
