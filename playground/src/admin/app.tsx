export default {
  config: {
    locales: ['ar', 'de', 'es', 'fr', 'hi', 'ja', 'pt-BR', 'zh-Hans'],
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap() {},
};
