/** What the tests use of better-sqlite3, which ships no types. */
declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string);
    exec(sql: string): this;
    close(): this;
  }
}
