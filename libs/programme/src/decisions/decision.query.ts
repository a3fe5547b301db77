import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { decisionEffect } from './domain/decision-effect';
import type { DecisionQuestionResponse, DecisionResponse } from './http/decision.response';

type QuestionRow = Omit<DecisionQuestionResponse, 'state' | 'effectiveOption' | 'effectiveOn'>;
type DecisionRow = Omit<DecisionResponse, 'questions' | 'state'> & { programmeId: string; questions: QuestionRow[] };

/** Decisions with their questions, options and per municipality the latest choice, in one statement. */
const SELECT = `
  select d.id, d.programme_id as "programmeId", d.code, d.title, d.ask, d.planned_for as "plannedFor", d.source,
         d.row_version as "rowVersion",
         coalesce((
           select jsonb_agg(jsonb_build_object(
             'id', q.id, 'number', q.number, 'label', q.label, 'buildingBlock', b.name,
             'options', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'consequence', o.consequence) order by o.sort), '[]')
                         from decision_option o where o.question_id = q.id),
             'choices', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'municipalityId', m.id, 'municipality', m.name, 'optionId', c.option_id,
                           'option', o.label, 'decidedOn', c.decided_on, 'reference', c.reference,
                           'document', (select jsonb_build_object('fileId', f.file_id, 'name', v.name)
                                        from municipal_choice_document f join file_version v on v.file_id = f.file_id and v.n = 1
                                        where f.choice_id = c.id order by f.recorded_at desc limit 1)) order by m.sort), '[]')
                         from municipality m
                         join lateral (select * from municipal_choice c where c.question_id = q.id and c.municipality_id = m.id
                                       order by c.decided_on desc, c.recorded_at desc limit 1) c on true
                         join decision_option o on o.id = c.option_id)
           ) order by q.number)
           from decision_question q left join building_block b on b.id = q.building_block_id where q.decision_id = d.id
         ), '[]') as questions
  from scope_decision d`;

@Injectable()
export class DecisionQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async all(programmeId: string): Promise<DecisionResponse[]> {
    const rows = await this.unitOfWork.query<DecisionRow>(`${SELECT} where d.programme_id = $1 order by d.code`, [
      programmeId,
    ]);
    const municipalities = await this.municipalities(programmeId);
    return rows.map((row) => present(row, municipalities));
  }

  async one(id: string): Promise<DecisionResponse> {
    const [row] = await this.unitOfWork.query<DecisionRow>(`${SELECT} where d.id = $1 and d.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('programme.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row, await this.municipalities(row.programmeId));
  }

  private async municipalities(programmeId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>('select id from municipality where programme_id = $1', [
      programmeId,
    ]);
    return rows.map((row) => row.id);
  }
}

function present({ programmeId: _, questions, ...decision }: DecisionRow, municipalities: string[]): DecisionResponse {
  const judged = questions.map((question) => judge(question, municipalities));
  const states = new Set(judged.map((question) => question.state));
  const state = states.has('NOT_IDENTICAL')
    ? 'NOT_IDENTICAL'
    : states.size === 1 && states.has('EFFECTIVE')
      ? 'EFFECTIVE'
      : 'OPEN';
  return { ...decision, questions: judged, state };
}

function judge(question: QuestionRow, municipalities: string[]): DecisionQuestionResponse {
  const effect = decisionEffect(municipalities, question.choices);
  const effective = effect.state === 'EFFECTIVE' ? effect : undefined;
  const option = question.options.find(({ id }) => id === effective?.optionId);
  return {
    ...question,
    state: effect.state,
    effectiveOption: option?.label ?? null,
    effectiveOn: effective?.effectiveOn ?? null,
  };
}
