import { Images } from '@strapi/icons';
import { styled } from 'styled-components';

import type { PictureSize } from '../../../../server/src/contracts/picture';
import type { SettingsSample } from '../../../../server/src/contracts/settings';
import { layoutFor, wholeBox } from '../../../../templates/kit/layout';
import { useProblemSentence } from '../../api/use-problem-text';
import { Skeleton } from '../../field/Frame';
import { Notice } from '../../field/Notice';

export interface SamplePictureProps {
  /** Undefined until it is drawn, null where the server did not answer. */
  readonly sample: SettingsSample | null | undefined;
  /** Keeps its place until it is drawn. */
  readonly size: PictureSize;
  /** Whether an outline shows where templates keep their words. */
  readonly hasSafeArea?: boolean;
  readonly busy?: boolean;
}

/** A card that is drawn as a sample. */
export function SamplePicture(props: SamplePictureProps) {
  const { sample, size, hasSafeArea = false, busy = false } = props;
  const sentence = useProblemSentence();
  const problem = sample?.picture === null ? sample.problem : null;
  if (problem !== null) {
    return <Notice tone="warning">{sentence(problem)}</Notice>;
  }
  const picture = sample?.picture;
  return (
    <Stage style={{ aspectRatio: `${size.width} / ${size.height}` }} aria-busy={busy}>
      {sample === undefined && <Skeleton />}
      {sample === null && <Images width="2.4rem" height="2.4rem" fill="neutral500" aria-hidden />}
      {picture && (
        <img src={picture.src} alt={picture.alt} width={picture.width} height={picture.height} />
      )}
      {picture && hasSafeArea && <SafeArea data-safe-area style={placeOf(picture)} />}
    </Stage>
  );
}

/** The safe area in hundredths of the card, so that it fits the picture at any size on the screen. */
function placeOf(size: PictureSize) {
  const { left, top, width, height } = wholeBox(size, layoutFor(size));
  const share = (length: number, of: number) => `${(100 * length) / of}%`;
  return {
    left: share(left, size.width),
    top: share(top, size.height),
    width: share(width, size.width),
    height: share(height, size.height),
  };
}

const Stage = styled.div`
  position: relative;
  display: flex;
  align-items: center;
  justify-content: center;
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};

  > img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
`;

/** Dark and light dashes, which are told apart from any picture. */
const SafeArea = styled.div`
  position: absolute;
  border: 2px dashed #ffffff;
  outline: 1px solid #16161a;
  pointer-events: none;
`;
