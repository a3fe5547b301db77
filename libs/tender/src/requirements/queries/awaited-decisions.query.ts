import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { DecisionFact, DecisionFacts } from '@koersvast/programme';

interface AwaitedRow {
  decisionId: string;
  /** Code of the sentence through which it waits; null when the requirement itself was linked. */
  through: string | null;
}

export interface AwaitedDecision extends DecisionFact {
  through: string | null;
}

const AWAITED = `
  select d.decision_id as "decisionId", null as through from requirement_decision d
  where d.requirement_id = $1 and d.withdrawn_at is null
  union all
  select c.decision_id, c.code from trace_link l
  join contribution c on c.id = l.from_id and c.outcome = 'AWAITS_DECISION'
  where l.from_kind = 'contribution' and l.to_kind = 'requirement' and l.to_id = $1 and l.state <> 'WITHDRAWN'`;

const STATE_WORDS = { OPEN: 'nog niet genomen', NOT_IDENTICAL: 'niet gelijkluidend', EFFECTIVE: 'genomen' };

/** Decisions on which a requirement depends: by itself, or through a sentence that waits for one. */
@Injectable()
export class AwaitedDecisionsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionFacts,
  ) {}

  async of(programmeId: string, requirementId: string): Promise<AwaitedDecision[]> {
    const rows = await this.unitOfWork.query<AwaitedRow>(AWAITED, [requirementId]);
    if (rows.length === 0) return [];
    const facts = new Map((await this.decisions.of(programmeId)).map((fact) => [fact.id, fact]));
    return rows.flatMap(({ decisionId, through }) => {
      const fact = facts.get(decisionId);
      return fact ? [{ ...fact, through }] : [];
    });
  }

  /** While a decision is open or not identical, what depends on it cannot become adopted. @throws DomainError 409 */
  async demandTaken(programmeId: string, requirementId: string): Promise<void> {
    const waiting = (await this.of(programmeId, requirementId)).find(({ state }) => state !== 'EFFECTIVE');
    if (!waiting) return;
    const { code, state, through } = waiting;
    throw new DomainError('requirement.awaits-decision', {
      status: 409,
      params: { decision: code, state: STATE_WORDS[state], through: through ? ` (via ${through})` : '' },
    });
  }
}
