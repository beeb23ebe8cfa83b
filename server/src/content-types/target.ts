/** The attributes that name an entry in one locale; together they are a `CardKey`. */
export const target = {
  targetUid: { type: 'string', required: true },
  targetDocumentId: { type: 'string', required: true },
  targetLocale: { type: 'string', default: '' },
};

/** Sees to it that an entry has one row of a table in each locale. */
export function uniqueTarget(table: string) {
  return {
    name: `${table}_target_unique`,
    columns: ['target_uid', 'target_document_id', 'target_locale'],
    type: 'unique',
  };
}
