import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { CouncilQuestionEntity } from '../data/council-question.entity';
import type {
  CouncilQuestionApprovalResponse,
  CouncilQuestionDetailResponse,
  CouncilQuestionResponse,
} from '../http/council-question.response';
import { CitationsQuery } from './citations.query';

type Row = Omit<CouncilQuestionResponse, 'mayWrite'> & { number: number };

export interface CouncilQuestionFilter extends PageRequest {
  state?: string;
  municipalityId?: string;
  contractId?: string;
  open?: boolean;
}

const SELECT = `
  select q.id, q.programme_id as "programmeId", q.contract_id as "contractId", c.code as "contractCode", q.number, q.code,
         q.municipality_id as "municipalityId", m.name as municipality, q.title, q.asked_by as "askedBy",
         q.received_on as "receivedOn", q.working_days as "workingDays", q.term_source as "termSource",
         q.answer_by as "answerBy", jsonb_build_object('id', u.id, 'name', u.name) as owner, q.state,
         coalesce(q.answered_on, $1::date) > q.answer_by and q.state <> 'WITHDRAWN' as late, q.answered_on as "answeredOn",
         q.reference, approver.name as "approvedBy", q.row_version as "rowVersion"
  from council_question q join municipality m on m.id = q.municipality_id join user_account u on u.id = q.owner_id
  left join contract c on c.id = q.contract_id left join user_account approver on approver.id = q.approved_by`;

/** The register of questions from the councils. */
@Injectable()
export class CouncilQuestionListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly citations: CitationsQuery,
    private readonly clock: Clock,
  ) {}

  async page(filter: CouncilQuestionFilter): Promise<Page<CouncilQuestionResponse>> {
    const { actor } = this.unitOfWork;
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where q.programme_id = any ($2) and ($3::uuid is null or q.programme_id = $3)
              and ($4::text is null or q.state = $4) and ($5::uuid is null or q.municipality_id = $5)
              and ($6::uuid is null or q.contract_id = $6)
              and ($7::boolean is null or (q.state not in ('ANSWERED', 'WITHDRAWN')) = $7)
              and ($8::text is null or strpos(lower(concat_ws(' ', q.code, q.title, q.question, q.answer)), lower($8)) > 0)`,
        parameters: [
          ...[this.clock.today(), actor.programmesWith('council-question.read'), filter.programmeId ?? null],
          ...[filter.state ?? null, filter.municipalityId ?? null, filter.contractId ?? null, filter.open ?? null],
          filter.q?.trim() || null,
        ],
        sorts: {
          code: { column: 'number', type: 'int' },
          answerBy: { column: '"answerBy"', type: 'date' },
        },
        defaultSort: '-code',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<CouncilQuestionDetailResponse> {
    const [head] = await this.unitOfWork.query<Row>(`${SELECT} where q.id = $2 and q.programme_id = any ($3)`, [
      ...[this.clock.today(), id, this.unitOfWork.actor.programmesWith('council-question.read')],
    ]);
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    const row = await this.unitOfWork.repo(CouncilQuestionEntity).findOneByOrFail({ id });
    const { question, answer, returnedNote, withdrawnReason, contentHash, state } = row;
    return {
      ...this.present(head),
      ...{ question, answer, returnedNote, withdrawnReason, contentHash },
      // What was approved stays as it stood; a draft shows the threads of now.
      citations: row.citations ?? (await this.citations.of(id)),
      approval: state === 'SUBMITTED' ? await this.approvalOf(row) : null,
    };
  }

  private async approvalOf(row: CouncilQuestionEntity): Promise<CouncilQuestionApprovalResponse | null> {
    const { actor } = this.unitOfWork;
    const [approval] = await this.unitOfWork.query<{ id: string; requestedBy: string; rowVersion: number }>(
      `select id, requested_by as "requestedBy", row_version as "rowVersion" from approval
       where kind = 'council-question' and record_id = $1 and state = 'REQUESTED' limit 1`,
      [row.id],
    );
    if (!approval) return null;
    const may = actor.can('council-question.approve', { programmeId: row.programmeId });
    const { id, rowVersion, requestedBy } = approval;
    return { id, rowVersion, mayDecide: may && requestedBy !== actor.userId };
  }

  private present({ number: _, ...row }: Row): CouncilQuestionResponse {
    return { ...row, mayWrite: this.unitOfWork.actor.can('council-question.write', { programmeId: row.programmeId }) };
  }
}
