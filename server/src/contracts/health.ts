import type { CHECK_TITLES } from './health-texts';
import { HEALTH_TEXTS } from './health-texts';
import type { ProblemValues } from './problem';

/** From the best to the worst. A `note` is worth knowing, and nothing need be done. */
export const SEVERITIES = ['ok', 'note', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type CheckId = keyof typeof CHECK_TITLES;
export type HealthCode = keyof typeof HEALTH_TEXTS;

/** One thing that was found. */
export interface HealthFinding {
  readonly check: CheckId;
  readonly severity: Severity;
  /** What it is about, such as a template's name; null where the check has but one thing to say. */
  readonly subject: string | null;
  readonly code: HealthCode;
  readonly values: ProblemValues;
  /** What was found, in English. */
  readonly message: string;
  /** What to do, in English; null where there is nothing to do. */
  readonly remedy: string | null;
}

export interface HealthReport {
  /** ISO 8601. */
  readonly at: string;
  /** The worst of all findings. */
  readonly severity: Severity;
  readonly findings: readonly HealthFinding[];
}

/** The answer of `GET /og-image/health`. */
export interface HealthAnswer {
  readonly data: HealthReport;
}

/** The names in braces of a text. */
type NamesIn<Text extends string | null> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type NamesOf<Code extends HealthCode> =
  NamesIn<(typeof HEALTH_TEXTS)[Code]['says']> | NamesIn<(typeof HEALTH_TEXTS)[Code]['remedy']>;
export type ValuesOf<Code extends HealthCode> = Readonly<
  Record<NamesOf<Code>, string | number | readonly string[]>
>;

/** A finding before it is known which check found it. */
export type Found = Omit<HealthFinding, 'check'>;

/**
 * Makes a finding.
 * @param subject what it is about, such as a template's name
 */
export function found<Code extends HealthCode>(
  severity: Severity,
  code: Code,
  values: ValuesOf<Code>,
  subject: string | null = null,
): Found {
  const { says, remedy } = HEALTH_TEXTS[code];
  return {
    severity,
    subject,
    code,
    values,
    message: filled(says, values),
    remedy: remedy === null ? null : filled(remedy, values),
  };
}

/** What is well, by names and numbers. */
export function fine(detail: string, subject: string | null = null): Found {
  return found('ok', 'fine', { detail }, subject);
}

/** The worst of some findings; `ok` where there are none. */
export function worstOf(findings: readonly { readonly severity: Severity }[]): Severity {
  return SEVERITIES.reduce<Severity>(
    (worst, severity) => (findings.some((each) => each.severity === severity) ? severity : worst),
    'ok',
  );
}

function filled(text: string, values: ProblemValues): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'object' ? value.join(', ') : String(value);
  });
}
