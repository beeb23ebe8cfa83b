import type { Core } from '@strapi/strapi';

const server = ({ env }: Core.Config.Shared.ConfigParams) => {
  const host = env('HOST', '127.0.0.1');
  const port = env.int('PORT', 1337);
  // A card's URL is absolute, so it needs a host that a browser can open.
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    host,
    port,
    url: env('PUBLIC_URL', `http://${name}:${port}`),
    app: { keys: env.array('APP_KEYS') },
    logger: {
      // The playground needs no network.
      updates: { enabled: false },
      startup: { enabled: false },
      config: { level: env('LOG_LEVEL', 'http') },
    },
  };
};

export default server;
