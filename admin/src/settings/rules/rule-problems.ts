import type { SettingsProblem } from '../../../../server/src/contracts/settings';
import { settingsProblems } from '../../api/trouble';

const OF_RULE = /^rules\.(\d+)(?:\.|$)/u;

/**
 * What the server found wrong with rules, as its own sentences by their places.
 * @param causes why the rules on the page were not saved or tried
 */
export function ruleProblems(...causes: readonly unknown[]): ReadonlyMap<number, string[]> {
  const problems = new Map<number, string[]>();
  for (const { path, message } of causes.flatMap(settingsProblems)) {
    const index = indexIn({ path });
    if (index === null) continue;
    const known = problems.get(index) ?? [];
    if (!known.includes(message)) problems.set(index, [...known, message]);
  }
  return problems;
}

/** Whether all that was refused is told at a rule. */
export function isOfRules(cause: unknown): boolean {
  const problems = settingsProblems(cause);
  return problems.length > 0 && problems.every((problem) => indexIn(problem) !== null);
}

function indexIn({ path }: Pick<SettingsProblem, 'path'>): number | null {
  const [, index] = OF_RULE.exec(path) ?? [];
  return index === undefined ? null : Number(index);
}
