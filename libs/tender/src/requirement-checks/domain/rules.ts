import { CRITERION_RULES, TENDER_RULES } from './criterion-rules';
import { REQUIREMENT_RULES } from './requirement-rules';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [...REQUIREMENT_RULES, ...CRITERION_RULES, ...TENDER_RULES];

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule {
  const rule = byCode.get(code);
  if (!rule) throw new Error(`no rule ${code}`);
  return rule;
}

/** What is wrong with one record, in words. */
export const explain = (rule: Rule, detail: string | null): string => rule.finding.replace('{detail}', detail ?? '');

/** One thing found wrong. */
export interface Finding {
  rule: string;
  recordCode: string;
}

/** The first few of what blocks, for in a refusal: "EIS-004 (PVE-03), CRIT-002 (GUN-03) en nog 7". */
export function named(findings: readonly Finding[], limit = 8): string {
  const words = findings.slice(0, limit).map(({ rule, recordCode }) => `${recordCode} (${rule})`);
  const more = findings.length - words.length;
  return `${words.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`;
}
