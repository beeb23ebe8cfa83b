import { NO_PREVIEW, previewReducer } from '../../../admin/src/field/preview-state';

const picture = {
  src: 'data:image/png;base64,AA==',
  width: 1200,
  height: 630,
  bytes: 1_000,
  fingerprint: 'f',
  pinned: false,
  alt: 'Tea in the Azores',
  template: 'editorial',
  defaultTemplate: 'editorial',
  decidedBy: { by: 'guess' as const },
  brandColor: '#4945ff',
  warnings: [],
  own: false,
  pictures: { entry: [], chosen: [] },
  entry: { title: 'A card', description: null, label: null },
  order: null,
  suggestedPrompt: null,
};

describe('previewReducer', () => {
  const shown = previewReducer(NO_PREVIEW, { type: 'drawn', picture });

  it('keeps the last picture while the next is drawn', () => {
    expect(previewReducer(shown, { type: 'asked' })).toEqual({
      picture,
      drawing: true,
      slow: false,
      error: null,
    });
  });

  it('says that drawing is slow until there is a picture, or none', () => {
    const slow = previewReducer(previewReducer(shown, { type: 'asked' }), { type: 'slowed' });
    expect(slow).toMatchObject({ picture, drawing: true, slow: true });
    expect(previewReducer(slow, { type: 'asked' }).slow).toBe(true);
    expect(previewReducer(slow, { type: 'drawn', picture }).slow).toBe(false);
    expect(previewReducer(slow, { type: 'failed', cause: 'why' }).slow).toBe(false);
  });

  it('keeps the last picture when drawing fails, and says why', () => {
    const cause = new Error('no such template');
    expect(previewReducer(shown, { type: 'failed', cause })).toEqual({
      picture,
      drawing: false,
      slow: false,
      error: { cause },
    });
  });

  it('keeps the reason in sight until the next attempt succeeds', () => {
    const failed = previewReducer(shown, { type: 'failed', cause: 'why' });
    const retried = previewReducer(failed, { type: 'asked' });
    expect(retried.error).toEqual({ cause: 'why' });
    expect(previewReducer(retried, { type: 'drawn', picture }).error).toBeNull();
  });
});
