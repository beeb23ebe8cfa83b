import type { Direction } from '../../server/src/contracts/content';
import type { Story } from './story';
import { TextBlock } from './text-block';

interface StoryTextProps {
  readonly story: Story;
  readonly color: string;
  /** Of the description, which matters less. */
  readonly muted: string;
  readonly direction: Direction;
}

/** The title, and the description under it. */
export function StoryText({ story, color, muted, direction }: StoryTextProps) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column' }}>
      <TextBlock text={story.title} color={color} weight={700} direction={direction} />
      {story.description && (
        <TextBlock
          text={story.description}
          color={muted}
          weight={400}
          direction={direction}
          style={{ marginTop: story.gap }}
        />
      )}
    </div>
  );
}
