import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { DecisionQuery } from './decision.query';

export interface DecisionFact {
  id: string;
  code: string;
  title: string;
  /** OPEN: not decided everywhere; NOT_IDENTICAL: "niet gelijkluidend"; EFFECTIVE: taken, the same everywhere. */
  state: 'OPEN' | 'NOT_IDENTICAL' | 'EFFECTIVE';
}

/** Of whom a decision is awaited and by when. */
export interface DecisionExpectation {
  /** When it is planned in people's words, such as "juni 2021". */
  plannedFor: string;
  /** Names of the municipalities that did not choose on every question yet, in their order. */
  undecided: string[];
  /** The first milestone of the planning that hangs on it, and the day by which it must be reached. */
  milestone: string | null;
  expectedOn: string | null;
}

/** How decisions stand, for what waits for them in other libraries. */
@Injectable()
export class DecisionFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionQuery,
  ) {}

  /** A programme has a handful of decisions: all of them, by code. */
  async of(programmeId: string): Promise<DecisionFact[]> {
    const all = await this.decisions.all(programmeId);
    return all.map(({ id, code, title, state }) => ({ id, code, title, state }));
  }

  /** Ids of the decisions that all municipalities took the same. */
  async taken(programmeId: string): Promise<string[]> {
    return (await this.of(programmeId)).filter(({ state }) => state === 'EFFECTIVE').map(({ id }) => id);
  }

  /** By id of the decision, for all decisions of the programme. */
  async expectations(programmeId: string): Promise<Map<string, DecisionExpectation>> {
    const rows = await this.unitOfWork.query<DecisionExpectation & { id: string }>(
      `select d.id, d.planned_for as "plannedFor", m.label as milestone, m.ends_on as "expectedOn",
              coalesce((select jsonb_agg(g.name order by g.sort) from municipality g
                where g.programme_id = d.programme_id and exists (
                  select from decision_question q where q.decision_id = d.id and not exists (
                    select from municipal_choice c where c.question_id = q.id and c.municipality_id = g.id))), '[]') as undecided
       from scope_decision d
       left join lateral (select label, ends_on from milestone where decision_id = d.id and state = 'PLANNED'
                          order by ends_on, id limit 1) m on true
       where d.programme_id = $1`,
      [programmeId],
    );
    return new Map(rows.map(({ id, ...expectation }) => [id, expectation]));
  }
}
