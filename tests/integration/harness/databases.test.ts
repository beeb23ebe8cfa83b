import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

import type { ServerDatabase } from './database';
import { describeOnDatabases } from './databases';

describeOnDatabases(({ name, create, copy }) => {
  // Of SQLite a file is copied.
  if (name === 'SQLite') return;

  it('copies tables, rows and foreign keys, and leaves the other database alone', async () => {
    const one = await create();
    if (one.config === 'sqlite') throw new Error('It is on no server.');
    await ask(
      one.config,
      'CREATE TABLE z (id int PRIMARY KEY)',
      'CREATE TABLE a (id int PRIMARY KEY, z int, FOREIGN KEY (z) REFERENCES z (id))',
      'INSERT INTO z VALUES (1)',
      'INSERT INTO a VALUES (7, 1)',
    );
    const other = await copy(one.config.database);
    try {
      if (other.config === 'sqlite') throw new Error('It is on no server.');
      await expect(ask(other.config, 'INSERT INTO a VALUES (8, 2)')).rejects.toThrow(
        /foreign key/i,
      );
      await ask(other.config, 'INSERT INTO a VALUES (8, 1)');
      expect(await ask(other.config, 'SELECT id FROM a ORDER BY id')).toEqual([
        { id: 7 },
        { id: 8 },
      ]);
      expect(await ask(one.config, 'SELECT id FROM a')).toEqual([{ id: 7 }]);
    } finally {
      await Promise.all([one.drop(), other.drop()]);
    }
  });
});

/** Sends statements one after the other, and answers the rows of the last one. */
async function ask(config: ServerDatabase, ...statements: string[]): Promise<unknown> {
  const { client, ...server } = config;
  let rows: unknown;
  if (client === 'postgres') {
    const connection = new Client(server);
    await connection.connect();
    try {
      for (const sql of statements) ({ rows } = await connection.query<object>(sql));
    } finally {
      await connection.end();
    }
    return rows;
  }
  const connection = await createConnection(server);
  try {
    for (const sql of statements) [rows] = await connection.query(sql);
  } finally {
    await connection.end();
  }
  return rows;
}
