import { styled } from 'styled-components';

import type { Platform, Skin } from './platforms';

export interface LinkCardProps {
  readonly platform: Platform;
  readonly dark: boolean;
  readonly src: string;
  readonly title: string;
  readonly description: string | null;
  /** The site's host. */
  readonly host: string;
}

/** A link as a platform shows it: a likeness, for judging the crop and the words. */
export function LinkCard({ platform, dark, src, title, description, host }: LinkCardProps) {
  const { words, radius, ratio } = platform;
  const skin = dark ? platform.dark : platform.light;
  const picture = (
    <Crop $ratio={ratio} $radius={words === 'below' ? 0 : radius}>
      <img src={src} alt="" draggable={false} />
      {words === 'on' && (
        <Chip $skin={skin}>
          <bdi>{title}</bdi>
        </Chip>
      )}
    </Crop>
  );
  const caption = (
    <Caption $padded={words === 'below'}>
      {platform.name !== 'Discord' && <Small $skin={skin}>{host}</Small>}
      <Title $skin={skin}>
        <bdi>{title}</bdi>
      </Title>
      {words === 'above' && description !== null && (
        <Small $skin={skin}>
          <bdi>{description}</bdi>
        </Small>
      )}
    </Caption>
  );
  return (
    <Page $skin={skin}>
      {words === 'on' ? (
        <>
          {picture}
          <Small $skin={skin}>{host}</Small>
        </>
      ) : (
        <Box $skin={skin} $radius={radius} $padded={words === 'above'}>
          {words === 'above' && caption}
          {picture}
          {words === 'below' && caption}
        </Box>
      )}
    </Page>
  );
}

const Page = styled.div<{ $skin: Skin }>`
  display: grid;
  align-content: start;
  gap: 0.4rem;
  min-block-size: 100%;
  padding: 1.2rem;
  background: ${({ $skin }) => $skin.page};
`;

const Box = styled.div<{ $skin: Skin; $radius: number; $padded: boolean }>`
  display: grid;
  gap: 0.6rem;
  overflow: hidden;
  padding: ${({ $padded }) => ($padded ? '0.8rem 1rem' : '0')};
  border-radius: ${({ $radius }) => $radius}px;
  background: ${({ $skin }) => $skin.box};
`;

const Crop = styled.div<{ $ratio: number; $radius: number }>`
  position: relative;
  overflow: hidden;
  aspect-ratio: ${({ $ratio }) => $ratio};
  border-radius: ${({ $radius }) => $radius}px;

  > img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
`;

const Caption = styled.div<{ $padded: boolean }>`
  display: grid;
  gap: 0.2rem;
  padding: ${({ $padded }) => ($padded ? '0.2rem 1rem 1rem' : '0')};
`;

const line = `
  overflow: hidden;
  white-space: nowrap;
  text-overflow: ellipsis;
`;

const Title = styled.div<{ $skin: Skin }>`
  color: ${({ $skin }) => $skin.title};
  font-size: 1.3rem;
  font-weight: 600;
  line-height: 1.3;
  ${line}
`;

const Small = styled.div<{ $skin: Skin }>`
  color: ${({ $skin }) => $skin.text};
  font-size: 1.1rem;
  line-height: 1.3;
  ${line}
`;

const Chip = styled.div<{ $skin: Skin }>`
  position: absolute;
  inset-block-end: 0.8rem;
  inset-inline-start: 0.8rem;
  max-inline-size: calc(100% - 1.6rem);
  padding: 0.2rem 0.6rem;
  border-radius: 4px;
  background: ${({ $skin }) => $skin.box};
  color: ${({ $skin }) => $skin.title};
  font-size: 1.1rem;
  ${line}
`;
