import path from 'node:path';

import type { Core } from '@strapi/strapi';

// The server reads this file from dist/config, where it is compiled to; the admin's build reads it
// where it stands.
const above = path.dirname(__dirname);
const app = path.basename(above) === 'dist' ? path.dirname(above) : above;

type Env = Core.Config.Shared.ConfigParams['env'];

/** The AI model and the image service of `npm run demo:ai` and `npm run demo:service`, which name their servers. */
function demoMakers(env: Env) {
  const monthlyLimit = env.int('OG_DEMO_MONTHLY_LIMIT', 20);
  const painter = env('OG_DEMO_AI_URL');
  const postcards = env('OG_DEMO_SERVICE_URL');
  return {
    ...(painter && {
      backgrounds: {
        ai: {
          type: 'openai',
          label: 'Painter',
          baseUrl: painter,
          model: 'painter',
          fields: { seed: '{seed}' },
          price: 0.04,
          monthlyLimit,
        },
      },
    }),
    ...(postcards && {
      services: [
        {
          type: 'placid',
          name: 'postcard',
          label: 'Postcards',
          baseUrl: postcards,
          template: 'postcard',
          apiKey: 'demo',
          texts: {
            title: '{content.title}',
            label: '{content.label}',
            sender: '{content.siteName}',
          },
          colors: { stamp: '{content.brandColor}' },
          price: 0.02,
          monthlyLimit,
        },
      ],
    }),
  };
}

const plugins = ({ env }: Core.Config.Shared.ConfigParams) => ({
  'og-image': {
    enabled: true,
    // An app of your own installs the package and leaves this line out.
    resolve: path.join(app, '..'),
    config: {
      brand: {
        name: 'Saltmarsh',
        color: '#0f5c56',
        palette: [
          { name: 'Marsh', color: '#0f5c56' },
          { name: 'Samphire', color: '#8fb339' },
          { name: 'Brick', color: '#a63d2f' },
          { name: 'Fog', color: '#d9dedb' },
        ],
        logo: path.join(app, 'content', 'logo.svg'),
      },
      designs: [
        {
          name: 'workbench',
          label: 'Workbench',
          template: 'editorial',
          overlay: './content/folding-rule.svg',
          brandColor: '#8a4b16',
          shows: ['title', 'label', 'author', 'logo', 'picture'],
        },
      ],
      rules: [{ template: 'workbench', where: { 'category.name': 'Tools' } }],
      // For a try: OG_DEMO_LOCK=brand,rules npm start
      lock: env.array('OG_DEMO_LOCK', []),
      ...demoMakers(env),
    },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  graphql: { config: { depthLimit: 10, defaultLimit: 25, maxLimit: 100 } },
});

export default plugins;
