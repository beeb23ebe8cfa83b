import { schemaFile } from '../../server/src/resolve/schema-file';

it.each([
  ['api::article.article', 'src/api/article/content-types/article/schema.json'],
  ['api::blog.blog-post', 'src/api/blog/content-types/blog-post/schema.json'],
  [
    'plugin::users-permissions.user',
    'src/extensions/users-permissions/content-types/user/schema.json',
  ],
])('names the file of %s', (uid, file) => {
  expect(schemaFile(uid)).toBe(file);
});
