import type { PreviewAnswer } from '../../../server/src/contracts/api';

export type PreviewPicture = PreviewAnswer['data'];

/** The last picture stays while the next is drawn, and when drawing fails. */
export interface PreviewState {
  readonly picture: PreviewPicture | null;
  readonly drawing: boolean;
  /** Whether drawing takes longer than usual. */
  readonly slow: boolean;
  /** Why the newest content could not be drawn, or null. */
  readonly error: { readonly cause: unknown } | null;
}

export type PreviewEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'slowed' }
  | { readonly type: 'drawn'; readonly picture: PreviewPicture }
  | { readonly type: 'failed'; readonly cause: unknown };

export const NO_PREVIEW: PreviewState = { picture: null, drawing: false, slow: false, error: null };

export function previewReducer(state: PreviewState, event: PreviewEvent): PreviewState {
  switch (event.type) {
    case 'asked':
      return { ...state, drawing: true };
    case 'slowed':
      return { ...state, slow: true };
    case 'drawn':
      return { picture: event.picture, drawing: false, slow: false, error: null };
    case 'failed':
      return { ...state, drawing: false, slow: false, error: { cause: event.cause } };
  }
}
