import type { Core } from '@strapi/strapi';

import { FILE_UID } from '../constants';

/** The table that says whose a file is, and its columns. */
export interface FileLinks {
  readonly table: string;
  readonly file: string;
  readonly id: string;
  readonly type: string;
}

/** The same as Strapi's upload plugin has them. */
export function fileLinksOf(strapi: Core.Strapi): FileLinks {
  const { related } = strapi.db.metadata.get(FILE_UID).attributes;
  const { joinTable } = related as {
    joinTable: {
      name: string;
      joinColumn: { name: string };
      morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
    };
  };
  return {
    table: joinTable.name,
    file: joinTable.joinColumn.name,
    id: joinTable.morphColumn.idColumn.name,
    type: joinTable.morphColumn.typeColumn.name,
  };
}
