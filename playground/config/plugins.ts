import path from 'node:path';

import type { Core } from '@strapi/strapi';

// The server reads this file from dist/config, where it is compiled to; the admin's build reads it
// where it stands.
const above = path.dirname(__dirname);
const app = path.basename(above) === 'dist' ? path.dirname(above) : above;

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
    },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  graphql: { config: { depthLimit: 10, defaultLimit: 25, maxLimit: 100 } },
});

export default plugins;
