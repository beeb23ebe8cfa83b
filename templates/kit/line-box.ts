import type { Content } from '../../server/src/contracts/content';
import type { DrawablePicture, TemplateProps } from '../../server/src/contracts/template';
import type { Layout } from './layout';

/** What a part of one line, such as a label or a byline, is fitted by. */
export interface LineBox {
  readonly content: Content<DrawablePicture>;
  readonly fit: TemplateProps['fit'];
  readonly px: Layout['px'];
  /** Pixels. */
  readonly width: number;
}
