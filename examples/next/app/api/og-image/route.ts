import { ogImageRoute } from 'strapi-plugin-og-image/next';

/** Strapi calls this address when a card has changed. */
export const { POST } = ogImageRoute({ secret: process.env.OG_IMAGE_WEBHOOK_SECRET });
