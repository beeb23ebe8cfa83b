import {
  SEVERITIES,
  type HealthFinding,
  type Severity,
} from '../../../../server/src/contracts/health';

export interface FindingGroup {
  readonly severity: Severity;
  readonly findings: readonly HealthFinding[];
}

/** The findings by how bad they are, the worst first; only those groups that have any. */
export function groupFindings(findings: readonly HealthFinding[]): FindingGroup[] {
  return [...SEVERITIES]
    .reverse()
    .map((severity) => ({
      severity,
      findings: findings.filter((each) => each.severity === severity),
    }))
    .filter((group) => group.findings.length > 0);
}
