import { defineTemplate, TextBlock } from '../../../../../templates/kit';
import type { PictureRegion } from '../../../contracts/picture';
import type { Template } from '../../../contracts/template';
import { SHEET, type SheetPicture, type SheetTitle } from './sheet-layout';

const COLORS = {
  ground: '#f4f4f2',
  ink: '#1b1b21',
  muted: '#66666f',
  wrong: '#b42318',
  empty: '#e6e6e2',
};

/** The ground of a sheet, with a title, a caption below each picture, and what is wrong with it. */
export function sheetTemplate(
  { name, origin }: SheetTitle,
  pictures: readonly SheetPicture[],
  places: readonly PictureRegion[],
): Template {
  return defineTemplate({
    name: 'preview-sheet',
    label: 'Sheet',
    sample: { title: name },
    component: ({ size, fit }) => {
      const line = (text: string, width: number, fontSize: number, weight: 400 | 700 = 400) =>
        fit(text, {
          width,
          height: fontSize * 1.4,
          sizes: [fontSize],
          weight,
          lineHeight: 1.3,
          maxLines: 1,
        });
      const wide = size.width - SHEET.margin * 2;
      return (
        <div
          style={{
            display: 'flex',
            width: size.width,
            height: size.height,
            backgroundColor: COLORS.ground,
          }}
        >
          <At left={SHEET.margin} top={SHEET.margin}>
            <TextBlock
              text={line(name, wide, 40, 700)}
              color={COLORS.ink}
              weight={700}
              direction="ltr"
            />
          </At>
          <At left={SHEET.margin} top={SHEET.margin + 52}>
            <TextBlock
              text={line(origin, wide, 20)}
              color={COLORS.muted}
              weight={400}
              direction="ltr"
            />
          </At>
          {places.map(({ left, top, width, height }, index) => {
            const { caption = '', problem = null, bytes = null } = pictures[index] ?? {};
            const color = bytes === null ? COLORS.wrong : COLORS.muted;
            return (
              <div key={index} style={{ display: 'flex' }}>
                {bytes === null && (
                  <div
                    style={{
                      position: 'absolute',
                      left,
                      top,
                      width,
                      height,
                      backgroundColor: COLORS.empty,
                    }}
                  />
                )}
                <At left={left} top={top + height + 10}>
                  <TextBlock
                    text={line(caption, width, 18)}
                    color={COLORS.ink}
                    weight={400}
                    direction="ltr"
                  />
                </At>
                {problem !== null && (
                  <At left={left} top={top + height + 36}>
                    <TextBlock
                      text={line(problem, width, 16)}
                      color={color}
                      weight={400}
                      direction="ltr"
                    />
                  </At>
                )}
              </div>
            );
          })}
        </div>
      );
    },
  });
}

function At({ left, top, children }: { left: number; top: number; children: React.ReactNode }) {
  return <div style={{ position: 'absolute', display: 'flex', left, top }}>{children}</div>;
}
