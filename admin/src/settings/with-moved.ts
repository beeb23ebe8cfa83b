/** The list with one in another place. */
export function withMoved<Each>(list: readonly Each[], from: number, to: number): readonly Each[] {
  const left = list.filter((_each, place) => place !== from);
  return [...left.slice(0, to), ...list.slice(from, from + 1), ...left.slice(to)];
}
