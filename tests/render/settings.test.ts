import {
  DEFAULT_SETTINGS,
  readSettings,
  settingsEnvironment,
  type EngineSettings,
} from '../../server/src/render/settings';

it('reaches a render process as it was', () => {
  const settings: EngineSettings = {
    painter: 'takumi',
    fonts: [
      {
        file: '/a b/"ö".ttf',
        family: 'Ácme',
        weight: 350,
        style: 'italic',
        digest: 'f'.repeat(64),
      },
    ],
  };
  expect(readSettings(settingsEnvironment(settings))).toEqual(settings);
});

it('is the default where a process was started without', () => {
  expect(readSettings({})).toEqual(DEFAULT_SETTINGS);
});
