import type { PageRequest } from '@koersvast/platform';

/** Which contributions; absent is any. */
export interface ContributionFilter extends PageRequest {
  workgroupId?: string;
  questionId?: string;
  themeId?: string;
  /** Absent: what is open or treated; what others speak for is read at what speaks for it. */
  state?: string;
  outcome?: string;
  sourceKind?: string;
  /** Open, or waiting for a decision that was taken. */
  toTreat?: boolean;
}

const COLUMNS = {
  workgroupId: 'c.workgroup_id',
  questionId: 'c.question_id',
  themeId: 'c.theme_id',
  state: 'c.state',
  outcome: 'c.outcome',
  sourceKind: 'c.source_kind',
} as const;

/**
 * Conditions on `contribution c`. Only what is asked becomes a condition, so that each list has its index and its plan is
 * made once; `taken` are the decisions that were taken.
 */
export function filterSql(programmeId: string, filter: ContributionFilter, taken: readonly string[]) {
  const parameters: unknown[] = [programmeId];
  const conditions = ['c.programme_id = $1'];
  for (const [name, column] of Object.entries(COLUMNS)) {
    const value = filter[name as keyof typeof COLUMNS];
    if (value) conditions.push(`${column} = $${parameters.push(value)}`);
  }
  if (!filter.state) conditions.push(`c.state in ('OPEN', 'TREATED')`);
  if (filter.toTreat) {
    const waiting = `c.state = 'TREATED' and c.decision_id = any ($${parameters.push(taken)}::uuid[])`;
    conditions.push(`(c.state = 'OPEN' or (${waiting}))`);
  }
  const q = filter.q?.trim();
  if (q) {
    const asked = `lower($${parameters.push(q)})`;
    // Looked up once as a list of ids: beside the order of the list the planner would look per sentence.
    conditions.push(`(position(${asked} in lower(c.code)) > 0 or c.current_version_id = any (array(
      select v.id from contribution_version v where v.programme_id = $1 and position(${asked} in lower(v.sentence)) > 0)))`);
  }
  return { where: conditions.join(' and '), parameters };
}
