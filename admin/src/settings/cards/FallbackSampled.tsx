import { styled } from 'styled-components';

import { FORMATS } from '../../../../server/src/contracts/picture';
import type { SettingsValues } from '../../../../server/src/contracts/settings';
import { useSettingsApi } from '../../api/settings';
import { useProblemSentence, useProblemText } from '../../api/use-problem-text';
import { Skeleton } from '../../field/Frame';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { useFollowed } from '../use-followed';
import { writeFallbacks, type FallbackDraft } from './fallback-draft';

export interface FallbackSampledProps {
  readonly fallback: FallbackDraft;
  /** Where it stands in the config's list, which keeps it from being changed; undefined where it may be. */
  readonly lockedAt: number | undefined;
  /** What is to be called in words. */
  readonly name: string;
  /** As they were saved: brand and designs are drawn by them. */
  readonly settings: SettingsValues;
}

/** A drawn fallback as it would be shown, drawn anew while its words change. */
export function FallbackSampled({ fallback, lockedAt, name, settings }: FallbackSampledProps) {
  const text = usePageText();
  const problemText = useProblemText();
  const sentence = useProblemSentence();
  const { sampleFallback } = useSettingsApi();
  // Which cards it is for changes nothing of it, but the language that it is drawn in.
  const [written] = writeFallbacks([{ ...fallback, types: [] }]);
  const { answer, cause, isAsking } = useFollowed(sampleFallback, {
    settings: { ...settings, fallback: written === undefined ? [] : [written] },
    ...(lockedAt !== undefined && { index: lockedAt }),
  });
  if (cause !== null) return <Notice tone="danger">{problemText(cause)}</Notice>;
  if (answer?.problem) return <Notice tone="warning">{sentence(answer.problem)}</Notice>;
  const { width, height } = FORMATS.og;
  return (
    <Stage style={{ aspectRatio: `${width} / ${height}` }} aria-busy={isAsking}>
      {answer?.picture ? (
        <img src={answer.picture.src} alt={`${text('templates.sample')}: ${name}`} />
      ) : (
        <Skeleton />
      )}
    </Stage>
  );
}

const Stage = styled.div`
  position: relative;
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};

  > img {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
`;
