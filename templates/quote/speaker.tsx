import type { Content, Direction } from '../../server/src/contracts/content';
import type { DrawablePicture, FittedText } from '../../server/src/contracts/template';
import type { LineBox } from '../kit/line-box';
import { TextBlock } from '../kit/text-block';

export interface FittedSpeaker {
  /** Who, and below it what they are or where the words are from. */
  readonly lines: readonly FittedText[];
}

/** Sets who said it: the author, and their role, or else the label. */
export function fitSpeaker(
  { author, label }: Content<DrawablePicture>,
  role: string | null,
  { fit, px, width }: Omit<LineBox, 'content'>,
): FittedSpeaker {
  const texts = [author, role ?? label].filter((text) => text !== null);
  const lines = texts.map((text, index) =>
    fit(text, {
      ...{ width, height: px(40), maxLines: 1, lineHeight: 1.36 },
      sizes: [px(index === 0 ? 27 : 22)],
      weight: index === 0 ? 700 : 400,
    }),
  );
  return { lines };
}

interface SpeakerProps {
  readonly speaker: FittedSpeaker;
  readonly direction: Direction;
  readonly color: string;
  readonly muted: string;
}

export function Speaker({ speaker: { lines }, direction, color, muted }: SpeakerProps) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column' }}>
      {lines.map((text, index) => (
        <TextBlock
          key={index}
          text={text}
          color={index === 0 ? color : muted}
          weight={index === 0 ? 700 : 400}
          direction={direction}
        />
      ))}
    </div>
  );
}
