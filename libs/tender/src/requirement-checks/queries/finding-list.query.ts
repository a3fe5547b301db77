import { Injectable } from '@nestjs/common';
import { DecisionFacts } from '@koersvast/programme';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { Severity, Subject } from '../domain/rule';
import { explain, Finding, RULES, ruleOf } from '../domain/rules';
import type { RequirementFindingResponse, RequirementRuleResponse } from '../http/requirement-finding.response';
import { CONDITIONS, ground } from './rule-conditions';

export interface FindingFilter extends PageRequest {
  tenderId: string;
  rule?: string;
  severity?: Severity;
  recordId?: string;
}

interface FindingRow {
  id: string;
  rule: string;
  kind: Subject;
  recordId: string;
  code: string;
  title: string;
  detail: string | null;
}

const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const BLOCKING = quoted(RULES.filter(({ severity }) => severity === 'BLOCKS').map(({ code }) => code));

/** Every finding of every rule over a whole tender, as one statement. */
const findings = (taken: string) => `
  with ${ground(taken)}, finding as (
    ${RULES.map(({ code }, index) => `select '${code}' as rule, ${index + 1} as place, f.* from (${CONDITIONS[code]!}) f`).join('\n union all\n')}
  )
  select md5(rule || id::text)::uuid as id, rule, kind, id as "recordId", code, title, detail,
         (case when rule in (${BLOCKING}) then 'BLOCKS' else 'WARNS' end) as severity,
         (case when rule in (${BLOCKING}) then '1' else '2' end) || lpad(place::text, 3, '0') || split_part(code, '-', 1)
           || lpad(split_part(code, '-', 2), 6, '0') as "order",
         split_part(code, '-', 1) || lpad(split_part(code, '-', 2), 6, '0') || lpad(place::text, 3, '0') as record
  from finding`;

const urlOf = ({ kind, recordId, rule }: FindingRow): string => {
  if (kind === 'requirement') return `/programma-van-eisen/${recordId}`;
  if (kind === 'award-criterion') return `/gunningscriteria?criterium=${recordId}`;
  return rule.startsWith('AANB') ? `/aanbestedingen/${recordId}` : '/gunningscriteria';
};

/** What is wrong with a Programma van Eisen and its award criteria. */
@Injectable()
export class FindingListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionFacts,
  ) {}

  /** The findings, what blocks first. */
  async page(filter: FindingFilter): Promise<Page<RequirementFindingResponse>> {
    const { items, next } = await keysetPage<FindingRow>(
      this.unitOfWork,
      {
        sql: `select * from (${findings('$7')}) f where ($3::text is null or rule = $3) and ($4::text is null or severity = $4)
                and ($5::uuid is null or "recordId" = $5)
                and ($6::text is null or position(lower($6) in lower(code || ' ' || title)) > 0)`,
        parameters: [
          ...[filter.tenderId, null, filter.rule ?? null, filter.severity ?? null, filter.recordId ?? null],
          ...[filter.q?.trim() || null, await this.taken(filter.tenderId)],
        ],
        sorts: { order: { column: '"order"', type: 'text' }, record: { column: 'record', type: 'text' } },
        defaultSort: 'order',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** All findings, for on paper. */
  async all(tenderId: string): Promise<RequirementFindingResponse[]> {
    const parameters = [tenderId, null, await this.taken(tenderId)];
    return (await this.unitOfWork.query<FindingRow>(`${findings('$3')} order by "order"`, parameters)).map(present);
  }

  /** All rules, with how often each is broken. */
  async rules(tenderId: string): Promise<RequirementRuleResponse[]> {
    const rows = await this.unitOfWork.query<{ rule: string; count: number }>(
      `select rule, count(*)::int as count from (${findings('$3')}) f group by rule`,
      [tenderId, null, await this.taken(tenderId)],
    );
    const counts = new Map(rows.map(({ rule, count }) => [rule, count]));
    return RULES.map(({ code, severity, subject, title, advice, basis }) => ({
      ...{ code, severity, subject, title, advice, basis, count: counts.get(code) ?? 0 },
    }));
  }

  /**
   * What stands in the way of publishing these requirements.
   * @param requirementIds null: all that live
   * @param whole also what holds of the criteria and the tender, as for a whole baseline
   */
  async blocking(tenderId: string, requirementIds: readonly string[] | null, whole: boolean): Promise<Finding[]> {
    return this.unitOfWork.query<Finding>(
      `select rule, code as "recordCode" from (${findings('$4')}) f
       where severity = 'BLOCKS' and ($3 or kind = 'requirement') order by "order"`,
      [tenderId, requirementIds, whole, await this.taken(tenderId)],
    );
  }

  /** Ids of the decisions that are taken, in the programme of the tender. */
  private async taken(tenderId: string): Promise<string[]> {
    const [tender] = await this.unitOfWork.query<{ programmeId: string }>(
      'select programme_id as "programmeId" from tender where id = $1',
      [tenderId],
    );
    return tender ? this.decisions.taken(tender.programmeId) : [];
  }
}

function present(row: FindingRow): RequirementFindingResponse {
  const rule = ruleOf(row.rule);
  const { id, kind, recordId, code, title } = row;
  return {
    ...{ id, rule: rule.code, severity: rule.severity, title: rule.title, advice: rule.advice },
    text: explain(rule, row.detail),
    record: { kind, id: recordId, code, title, url: urlOf(row) },
  };
}
