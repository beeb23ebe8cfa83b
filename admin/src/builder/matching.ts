/** As many as can be looked over. */
const MOST = 50;

/** Of the suggestions those that fit what is being typed, but for what is there already. */
export function matching(
  suggestions: readonly string[],
  draft: string,
  taken: readonly string[],
): string[] {
  const typed = draft.trim().toLowerCase();
  const fitting = suggestions.filter(
    (name) => !taken.includes(name) && name.toLowerCase().includes(typed),
  );
  return fitting.slice(0, MOST);
}
