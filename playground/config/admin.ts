import type { Core } from '@strapi/strapi';

const admin = ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
  // A front end to try Strapi's Preview with: PREVIEW_URL=http://localhost:3000 npm start
  preview: {
    enabled: env('PREVIEW_URL') !== undefined,
    config: {
      allowedOrigins: [env('PREVIEW_URL')],
      handler: (uid: string, { documentId }: { documentId?: string }) =>
        Promise.resolve(new URL(`/${uid}/${documentId}`, env('PREVIEW_URL')).href),
    },
  },
});

export default admin;
