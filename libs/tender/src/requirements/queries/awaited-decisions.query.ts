import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { DecisionExpectation, DecisionFact, DecisionFacts } from '@koersvast/programme';
import { FilterSql, filterSql, RequirementFilter } from './requirement-filter';

interface AwaitedRow {
  requirementId: string;
  decisionId: string;
  /** Code of the sentence through which it waits; null when the requirement itself was linked. */
  through: string | null;
}

interface HeldRequirement {
  id: string;
  code: string;
  title: string;
}

export interface AwaitedDecision extends DecisionFact, DecisionExpectation {
  through: string | null;
  /** Others of the same tender that wait for it. */
  alsoHolds: HeldRequirement[];
}

/** Requirements by the decisions on which they depend: by themselves, or through a sentence that waits for one. */
const AWAITED = `
  select d.requirement_id as "requirementId", d.decision_id as "decisionId", null as through
  from requirement_decision d where d.withdrawn_at is null
  union all
  select l.to_id, c.decision_id, c.code from trace_link l
  join contribution c on c.id = l.from_id and c.outcome = 'AWAITS_DECISION'
  where l.from_kind = 'contribution' and l.to_kind = 'requirement' and l.state <> 'WITHDRAWN'`;

/** The same for one requirement, as a column beside it: ids of decisions, perhaps twice, taken or not. */
export const awaitedDecisionIds = (requirement: string) => `
  array(select d.decision_id from requirement_decision d where d.requirement_id = ${requirement} and d.withdrawn_at is null
        union all
        select c.decision_id from trace_link l join contribution c on c.id = l.from_id and c.outcome = 'AWAITS_DECISION'
        where l.from_kind = 'contribution' and l.to_kind = 'requirement' and l.to_id = ${requirement}
          and l.state <> 'WITHDRAWN')`;

const HELD_AT_MOST = 20;
const STATE_WORDS = { OPEN: 'nog niet genomen', NOT_IDENTICAL: 'niet gelijkluidend', EFFECTIVE: 'genomen' };

/** Decisions on which requirements depend. */
@Injectable()
export class AwaitedDecisionsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionFacts,
  ) {}

  /** With of whom and by when each is expected, and what else it holds back. */
  async of(programmeId: string, requirementId: string): Promise<AwaitedDecision[]> {
    const rows = await this.rows([requirementId]);
    if (rows.length === 0) return [];
    const facts = await this.facts(programmeId);
    const expectations = await this.decisions.expectations(programmeId);
    const awaited: AwaitedDecision[] = [];
    for (const { decisionId, through } of rows) {
      const [fact, expectation] = [facts.get(decisionId), expectations.get(decisionId)];
      if (!fact || !expectation) continue;
      awaited.push({ ...fact, ...expectation, through, alsoHolds: await this.alsoHolds(requirementId, decisionId) });
    }
    return awaited;
  }

  /**
   * Codes of the decisions that are not taken yet, by requirement; one that waits for nothing is not in it.
   * @param requirements with their `awaitedDecisionIds`, so that a list asks no more when nothing waits.
   */
  async openOf(
    programmeId: string,
    requirements: readonly { id: string; decisionIds: string[] }[],
  ): Promise<Map<string, string[]>> {
    const waiting = requirements.filter(({ decisionIds }) => decisionIds.length > 0);
    if (waiting.length === 0) return new Map();
    const facts = await this.facts(programmeId);
    const isOpen = (fact: DecisionFact | undefined) => fact !== undefined && fact.state !== 'EFFECTIVE';
    return new Map(
      waiting.map(({ id, decisionIds }) => {
        const open = [...new Set(decisionIds)].map((decision) => facts.get(decision)).filter(isOpen);
        return [id, open.map((fact) => fact!.code)] as const;
      }),
    );
  }

  /** The conditions of a filter, with the decisions that are open now when it wants what waits for them. */
  async conditions(programmeId: string, filter: RequirementFilter): Promise<FilterSql> {
    const facts = filter.awaits ? await this.decisions.of(programmeId) : [];
    const open = facts.filter(({ state }) => state !== 'EFFECTIVE').map(({ id }) => id);
    return filterSql(programmeId, filter, open);
  }

  /** While a decision is open or not identical, what depends on it cannot become adopted. @throws DomainError 409 */
  async demandTaken(programmeId: string, requirementId: string): Promise<void> {
    const rows = await this.rows([requirementId]);
    if (rows.length === 0) return;
    const facts = await this.facts(programmeId);
    for (const { decisionId, through } of rows) {
      const fact = facts.get(decisionId);
      if (!fact || fact.state === 'EFFECTIVE') continue;
      throw new DomainError('requirement.awaits-decision', {
        status: 409,
        params: { decision: fact.code, state: STATE_WORDS[fact.state], through: through ? ` (via ${through})` : '' },
      });
    }
  }

  private rows(requirementIds: readonly string[]): Promise<AwaitedRow[]> {
    return this.unitOfWork.query<AwaitedRow>(
      `select * from (${AWAITED}) awaited where "requirementId" = any ($1::uuid[])`,
      [requirementIds],
    );
  }

  private async facts(programmeId: string): Promise<Map<string, DecisionFact>> {
    return new Map((await this.decisions.of(programmeId)).map((fact) => [fact.id, fact]));
  }

  private alsoHolds(requirementId: string, decisionId: string): Promise<HeldRequirement[]> {
    return this.unitOfWork.query<HeldRequirement>(
      `select r.id, r.code, r.title from requirement r
       where r.id in (select "requirementId" from (${AWAITED}) awaited where awaited."decisionId" = $2)
         and r.id <> $1 and r.state <> 'WITHDRAWN'
         and r.tender_id = (select tender_id from requirement where id = $1)
       order by r.sort_code limit ${HELD_AT_MOST}`,
      [requirementId, decisionId],
    );
  }
}
