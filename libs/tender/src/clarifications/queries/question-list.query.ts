import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { findTraces, type GuardedName, masked } from '../domain/anonymity';
import { type QuestionState, STEP_RULES, stepsFrom } from '../domain/question-states';
import type {
  ClarificationQuestionResponse,
  ClarificationQuestionRowResponse,
} from '../http/clarification-question.response';
import { verdictOn } from './anonymity-check.query';
import { GuardedNamesQuery } from './guarded-names.query';
import { QuestionChangesQuery } from './question-changes.query';

export interface QuestionFilter extends PageRequest {
  tenderId?: string;
  state?: string;
  assigneeId?: string;
  requirementId?: string;
  late?: boolean;
}

export type QuestionRow = Omit<ClarificationQuestionRowResponse, 'masked'> & { tenderId: string };
type OneRow = QuestionRow & {
  answer: string;
  overrideReason: string | null;
  overrideHash: string | null;
  closingReason: string | null;
  reviewNote: string | null;
  approvalId: string | null;
  writtenBy: string | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  mergedInto: { id: string; code: string } | null;
  published: { noteId: string; code: string } | null;
};

const ROW = `
  q.id, q.code, q.number, q.state, q.programme_id as "programmeId", q.tender_id as "tenderId", q.received_on as "receivedOn",
  q.late, q.reference, q.text, q.confidentiality, q.assignee_id as "assigneeId", assignee.name as assignee, q.due_on as "dueOn",
  case when r.id is null then null else jsonb_build_object('id', r.id, 'code', r.code, 'kind', r.kind, 'title', rv.title,
    'askedVersion', av.n, 'currentVersion', rv.n) end as requirement,
  (select a.code from clarification_answer a where a.question_id = q.id) as "answerCode", q.row_version as "rowVersion"`;

const FROM = `
  from clarification_question q
  left join user_account assignee on assignee.id = q.assignee_id
  left join requirement r on r.id = q.requirement_id
  left join requirement_version rv on rv.id = r.current_version_id
  left join requirement_version av on av.id = q.requirement_version_id`;

const MORE = `
  q.answer, q.override_reason as "overrideReason", q.override_hash as "overrideHash", q.closing_reason as "closingReason",
  (select a.note from approval a where a.kind = 'clarification-question' and a.record_id = q.id and a.state = 'REJECTED'
   order by a.decided_at desc limit 1) as "reviewNote",
  (select a.id from approval a where a.kind = 'clarification-question' and a.record_id = q.id and a.state = 'REQUESTED')
    as "approvalId",
  writer.name as "writtenBy", approver.name as "approvedBy", q.approved_at as "approvedAt",
  (select jsonb_build_object('id', m.id, 'code', m.code) from clarification_question m where m.id = q.merged_into_id) as "mergedInto",
  (select jsonb_build_object('noteId', a.note_id, 'code', a.code) from clarification_answer a where a.question_id = q.id) as published`;

const SORTS = {
  code: { column: 'number', type: 'integer' },
  receivedOn: { column: '"receivedOn"', type: 'date' },
  state: { column: 'state', type: 'text' },
  reference: { column: 'reference', type: 'text' },
};

@Injectable()
export class QuestionListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: GuardedNamesQuery,
    private readonly changes: QuestionChangesQuery,
  ) {}

  async page(programmeId: string, filter: QuestionFilter): Promise<Page<ClarificationQuestionRowResponse>> {
    const { items, next } = await keysetPage<QuestionRow>(
      this.unitOfWork,
      {
        sql: `select ${ROW} ${FROM}
              where q.programme_id = $1 and ($2::uuid is null or q.tender_id = $2) and ($3::text is null or q.state = $3)
                and ($4::uuid is null or q.assignee_id = $4)
                and ($5::uuid is null or q.requirement_id = $5 or exists (
                  select from clarification_change c where c.question_id = q.id and c.requirement_id = $5))
                and ($6::boolean is null or q.late = $6)
                and ($7::text is null or position(lower($7) in lower(q.code || ' ' || q.reference || ' ' || q.text)) > 0)`,
        parameters: [
          programmeId,
          filter.tenderId ?? null,
          filter.state ?? null,
          filter.assigneeId ?? null,
          filter.requirementId ?? null,
          filter.late ?? null,
          filter.q?.trim() || null,
        ],
        sorts: SORTS,
        defaultSort: '-code',
      },
      filter,
    );
    const names = new Map<string, GuardedName[]>();
    for (const { tenderId } of items) names.set(tenderId, names.get(tenderId) ?? (await this.names.of(tenderId)));
    return { items: items.map((row) => this.veiled(row, names.get(row.tenderId)!)), next };
  }

  /** @throws DomainError 404 also when the actor may not see its tender. */
  async one(id: string): Promise<ClarificationQuestionResponse> {
    const [found] = await this.unitOfWork.query<OneRow>(
      `select ${ROW}, ${MORE} ${FROM}
       left join user_account writer on writer.id = q.written_by
       left join user_account approver on approver.id = q.approved_by where q.id = $1`,
      [id],
    );
    if (!found) throw new DomainError('platform.not-found', { status: 404 });
    const names = await this.names.of(found.tenderId);
    const { overrideHash, approvedAt, ...row } = found;
    const verdict = verdictOn({ ...row, overrideHash }, names);
    const { masked: veiled, text } = this.veiled(row, names);
    const state = row.state as QuestionState;
    const may = (permission: string) => this.unitOfWork.actor.can(permission, row);
    return {
      ...row,
      text,
      masked: veiled,
      approvedAt: approvedAt?.toISOString() ?? null,
      changes: await this.changes.of(id),
      // Places in a masked text would point elsewhere, and the excerpts are what is masked.
      findings: { question: veiled ? [] : verdict.question, answer: verdict.answer, blocks: verdict.blocks },
      followers: await this.mergedInto([id]),
      actions: stepsFrom(state).filter((name) => may(STEP_RULES[name].permission)),
      mayRegister: stepsFrom(state).includes('write') && may('clarification-question.write'),
      mayReadSource: may('clarification-question.read-source'),
    };
  }

  /** Questions that point at one of these for their answer. */
  mergedInto(ids: readonly string[]): Promise<{ id: string; code: string }[]> {
    return this.unitOfWork.query<{ id: string; code: string }>(
      `select id, code from clarification_question where merged_into_id = any ($1) and state in ('MERGED', 'PUBLISHED')
       order by number`,
      [ids],
    );
  }

  /** Who may not know who asked, reads the words without the traces of it. */
  private veiled<Row extends QuestionRow>(row: Row, names: readonly GuardedName[]): Row & { masked: boolean } {
    if (row.state === 'PUBLISHED' || this.unitOfWork.actor.can('clarification-question.read-source', row)) {
      return { ...row, masked: false };
    }
    const text = masked(row.text, findTraces(row.text, names, 'question'));
    return { ...row, text, masked: text !== row.text };
  }
}
