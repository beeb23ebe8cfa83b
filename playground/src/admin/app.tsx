export default {
  config: {
    locales: ['fr', 'de', 'ar', 'hi', 'ja'],
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap() {},
};
