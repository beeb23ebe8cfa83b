import { missingThumbnails } from '../../../admin/src/field/thumbnails';

describe('missingThumbnails', () => {
  it('draws every template of a gallery that was just opened, in its order', () => {
    expect(missingThumbnails({}, ['editorial', 'bold'], 'now')).toEqual(['editorial', 'bold']);
  });

  it('draws nothing twice for the same content', () => {
    const drawn = { editorial: { key: 'now', src: 'data:,' }, bold: { key: 'now', src: null } };
    expect(missingThumbnails(drawn, ['editorial', 'bold'], 'now')).toEqual([]);
  });

  it('draws again what shows older content', () => {
    const drawn = { editorial: { key: 'before', src: 'data:,' } };
    expect(missingThumbnails(drawn, ['editorial'], 'now')).toEqual(['editorial']);
  });

  it('takes a template named like a property of every object for one like any other', () => {
    expect(missingThumbnails({}, ['constructor'], 'now')).toEqual(['constructor']);
  });
});
