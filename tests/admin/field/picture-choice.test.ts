import { toPictureFile } from '../../../admin/src/field/media-file';
import {
  changeImage,
  fileNamed,
  focusPicture,
  pickImage,
  pickPicture,
} from '../../../admin/src/field/picture-choice';

const POINT = { x: 10, y: 20 };

it('leaves no choice behind where the editor goes back to the entry', () => {
  expect(pickPicture(undefined)).toBeUndefined();
  expect(focusPicture({ focalPoint: POINT }, undefined)).toBeUndefined();
});

it('keeps a focal point for the picture that it was set on alone', () => {
  expect(focusPicture(undefined, POINT)).toEqual({ focalPoint: POINT });
  expect(focusPicture({ file: 'a' }, POINT)).toEqual({ file: 'a', focalPoint: POINT });
  expect(focusPicture({ file: 'a', focalPoint: POINT }, undefined)).toEqual({ file: 'a' });
  expect(pickPicture('b')).toEqual({ file: 'b' });
  expect(pickImage({ file: 'a', crop: true, focalPoint: POINT }, 'b')).toEqual({
    file: 'b',
    crop: true,
  });
});

it('changes one thing about a finished picture at a time', () => {
  const image = { file: 'a', crop: true, focalPoint: POINT } as const;
  expect(changeImage(image, { crop: false })).toEqual({ file: 'a', focalPoint: POINT });
  expect(changeImage({ file: 'a' }, { crop: true })).toEqual({ file: 'a', crop: true });
  expect(changeImage(image, { focalPoint: undefined })).toEqual({ file: 'a', crop: true });
});

describe("a file from Strapi's media dialog", () => {
  const file = {
    documentId: 'abc',
    name: 'Cover',
    url: '/uploads/cover.jpg',
    mime: 'image/jpeg',
    width: 1200,
    height: 630,
    formats: { thumbnail: { url: '/uploads/thumbnail_cover.jpg' } },
    focalPoint: null,
  };

  it('is known by its documentId, with a likeness', () => {
    const known = toPictureFile(file);
    expect(known).toEqual({
      documentId: 'abc',
      name: 'Cover',
      thumbnail: '/uploads/thumbnail_cover.jpg',
      url: '/uploads/cover.jpg',
      width: 1200,
      height: 630,
      focalPoint: null,
    });
    expect(fileNamed('abc', known ? [known] : [])).toBe(known);
    expect(fileNamed(undefined, known ? [known] : [])).toBeNull();
  });

  it('is none where it is no picture, or nothing was picked', () => {
    expect(toPictureFile({ ...file, mime: 'video/mp4' })).toBeNull();
    expect(toPictureFile(undefined)).toBeNull();
  });
});
