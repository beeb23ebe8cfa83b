/**
 * Values in one `IN (...)`. SQLite takes 32,766 parameters in a statement, and databases plan long
 * lists badly well before that. https://www.sqlite.org/limits.html#max_variable_number
 */
const CHUNK = 1000;

/** Splits a list, so that an answer of any length can be looked up. */
export function chunksOf<Value>(values: readonly Value[], size = CHUNK): Value[][] {
  const chunks: Value[][] = [];
  for (let start = 0; start < values.length; start += size) {
    chunks.push(values.slice(start, start + size));
  }
  return chunks;
}
