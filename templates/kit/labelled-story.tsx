import type { ReactNode } from 'react';

import { Label } from './label';
import type { LineBox } from './line-box';
import type { Story } from './story';
import { StoryText } from './story-text';

interface LabelledStoryProps extends LineBox {
  readonly story: Story;
  /** Of the title. */
  readonly color: string;
  /** Of the description. */
  readonly muted: string;
  /** Of the label. */
  readonly accent: string;
  /** What stands right below them. */
  readonly children?: ReactNode;
}

/** The label, the title and the description, one below the other. */
export function LabelledStory({
  story,
  color,
  muted,
  accent,
  children,
  ...box
}: LabelledStoryProps) {
  const { direction } = box.content;
  return (
    <div style={{ display: 'flex', flexDirection: 'column' }}>
      <Label {...box} color={accent} />
      <StoryText {...{ story, color, muted, direction }} />
      {children}
    </div>
  );
}
