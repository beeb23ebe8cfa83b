import path from 'node:path';

import type { Core } from '@strapi/strapi';

const database = ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'sqlite',
    connection: {
      // This file is compiled into dist/config, two folders below the app.
      filename: path.join(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db')),
    },
    useNullAsDefault: true,
  },
});

export default database;
