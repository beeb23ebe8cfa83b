import type { Core } from '@strapi/strapi';

/**
 * Makes sure that the login in `.env` is one that works: creates the super admin, or gives it that
 * password again.
 */
export async function seedAdmin(
  strapi: Core.Strapi,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const users = strapi.service('admin::user');
  const user = await strapi.db.query('admin::user').findOne({ where: { email } });
  if (user === null) {
    const role = await strapi.service('admin::role').getSuperAdmin();
    await users.create({
      email,
      password,
      firstname: 'Ada',
      lastname: 'Editor',
      isActive: true,
      roles: [role.id],
    });
    return;
  }
  const valid = await strapi.service('admin::auth').validatePassword(password, user.password);
  if (!valid) await users.updateById(user.id, { password });
}
