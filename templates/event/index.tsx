import type { PictureRegion } from '../../server/src/contracts/picture';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { accentOn } from '../kit/color';
import { defineTemplate } from '../kit/define';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { layoutFor, mirrored } from '../kit/layout';
import { paperOf } from '../kit/paper';
import { Photo } from '../kit/photo';
import { fitStory } from '../kit/story';
import { trimContent } from '../kit/trim';
import { DetailLines, fitDetails } from './details';
import { hasWeekday, Leaf } from './leaf';
import { eventRegions } from './regions';
import { sample } from './sample';
import { readWhen } from './when';

/** Pixels of the design. */
const LEAST_GAPS = 40;
/** Words with less room in height than this have none for time and place. */
const ROOM_FOR_DETAILS = 230;

const NOTHING = { time: null, place: null };

/** A leaf of a wall calendar, and beside it what there is to see that day, when and where. */
export const event = defineTemplate({
  name: 'event',
  label: 'Event',
  parts: {
    start: {
      label: 'Start',
      type: 'date',
      names: ['start', 'startsAt', 'startDate', 'eventDate', 'dateTime'],
    },
    place: { label: 'Place', type: 'text', names: ['place', 'venue', 'location', 'city'] },
  },
  picture: (size) => {
    const { width, height } = eventRegions(size, true).picture;
    return { width, height, fit: 'cover' };
  },
  logo: logoWish,
  calm: 'none',
  sample,
  component: ({ content: whole, size, fit, parts }) => {
    const { picture, direction, brandColor, locale } = whole;
    const layout = layoutFor(size);
    const { px, orientation } = layout;
    const { ground, ink, muted, accent } = paperOf(brandColor);
    const isWide = orientation === 'wide';
    const { leaf, words, picture: photo } = eventRegions(size, picture !== null);
    const { width } = words;
    const content = trimContent(
      { ...whole, author: null, date: null },
      words.height / layout.scale,
    );

    const when = readWhen(parts.start, locale);
    const hasDetails = words.height >= px(ROOM_FOR_DETAILS);
    const weekday = when && !hasWeekday(leaf.height, px) ? when.weekday : null;
    const time = [weekday, when?.time].filter((text) => typeof text === 'string').join(' · ');
    const said = hasDetails ? { time: time || null, place: parts.place } : NOTHING;
    const details = fitDetails(said, fit, px, width);
    const label = labelHeight({ content, fit, px, width });
    const around = details.height + px(hasBrand(content) ? BRAND_HEIGHT : 0);
    const story = fitStory(content, fit, {
      px,
      width,
      height: words.height - label - around - (around + label > 0 ? px(LEAST_GAPS) : 0),
      titleSizes: [76, 70, 64, 59, 54, 49, 45, 41, 37, 34, 31, 28],
      titleLineHeight: 1.07,
      titleTracking: -0.03,
      descriptionSize: 26,
      descriptionLines: 2,
      gap: 18,
      titleFirst: 45,
    });
    const [soft, none] = [`${px(26)}px`, '0px'];
    const corners = (topStart: string, topEnd: string, bottomEnd: string, bottomStart: string) =>
      (direction === 'rtl'
        ? [topEnd, topStart, bottomStart, bottomEnd]
        : [topStart, topEnd, bottomEnd, bottomStart]
      ).join(' ');
    const box = unite(leaf, words);

    return (
      <Card size={size} direction={direction} background={ground}>
        {picture && (
          <Photo
            picture={picture}
            brandColor={brandColor}
            region={mirrored(photo, size, direction)}
            borderRadius={
              isWide ? corners(soft, soft, none, none) : corners(none, soft, soft, none)
            }
          />
        )}
        <Words size={size} box={mirrored(box, size, direction)}>
          <div
            style={{
              display: 'flex',
              flexDirection: isWide ? 'row' : 'column',
              alignItems: isWide ? 'flex-end' : 'flex-start',
              justifyContent: 'space-between',
              ...{ width: box.width, height: box.height },
            }}
          >
            <Leaf
              width={leaf.width}
              height={leaf.height}
              {...{ when, fit, px, direction }}
              color={accentOn(ground, brandColor, 1.4)}
              borderRadius={
                picture
                  ? isWide
                    ? corners(none, none, soft, soft)
                    : corners(soft, none, none, soft)
                  : soft
              }
            />
            <div
              style={{
                display: 'flex',
                flexDirection: 'column',
                justifyContent: 'space-between',
                ...{ width, height: words.height },
              }}
            >
              <Brand {...{ content, fit, px, width, color: ink, ground, accent }} />
              <LabelledStory {...{ content, fit, px, width, story, color: ink, muted, accent }} />
              <DetailLines {...{ details, px, direction, color: ink, accent }} />
            </div>
          </div>
        </Words>
      </Card>
    );
  },
});

/** The box around two regions. */
function unite(one: PictureRegion, other: PictureRegion): PictureRegion {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}
