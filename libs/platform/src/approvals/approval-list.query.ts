import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { keysetPage, Page, PageRequest } from '../http/paging';
import { Texts } from '../texts/texts';
import { ApprovalSubjects } from './approval-subject';
import { Mandates } from './mandates';
import type { ApprovalResponse } from './http/approval.response';

type ApprovalRow = Omit<ApprovalResponse, 'requestedAt' | 'decidedAt' | 'mayDecide' | 'mandateNote'> & {
  requestedAt: Date;
  decidedAt: Date | null;
  requestedById: string;
  programmeId: string;
  tenderId: string | null;
};

const SELECT = `
  select a.id, a.kind, a.record_id as "recordId", a.title, a.content_hash as "contentHash", a.state,
         a.programme_id as "programmeId", a.tender_id as "tenderId", a.requested_by as "requestedById",
         asker.name as "requestedBy", a.requested_at as "requestedAt", decider.name as "decidedBy",
         a.decided_at as "decidedAt", a.note, a.mandate, a.row_version as "rowVersion"
  from approval a
  join user_account asker on asker.id = a.requested_by
  left join user_account decider on decider.id = a.decided_by`;

@Injectable()
export class ApprovalListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: ApprovalSubjects,
    private readonly mandates: Mandates,
    private readonly texts: Texts,
  ) {}

  async page(request: PageRequest & { state?: string }): Promise<Page<ApprovalResponse>> {
    const { items, next } = await keysetPage<ApprovalRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where a.programme_id = any ($1) and ($2::text is null or a.state = $2)`,
        parameters: [this.unitOfWork.actor.programmes, request.state ?? null],
        sorts: { requestedAt: { column: '"requestedAt"', type: 'timestamptz' } },
        defaultSort: '-requestedAt',
      },
      request,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  async one(id: string): Promise<ApprovalResponse> {
    const [row] = await this.unitOfWork.query<ApprovalRow>(`${SELECT} where a.id = $1 and a.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmes,
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const approval = this.present(row);
    return approval.mayDecide ? { ...approval, mandateNote: await this.mandateNote(row) } : approval;
  }

  private async mandateNote(row: ApprovalRow): Promise<string | null> {
    const { refusal } = await this.mandates.judgeFor(row, this.subjects.of(row.kind));
    return refusal && this.texts.say(refusal.code, refusal.params);
  }

  private present({ requestedById, programmeId, tenderId, ...row }: ApprovalRow): ApprovalResponse {
    const { actor } = this.unitOfWork;
    const { permission } = this.subjects.of(row.kind);
    return {
      ...row,
      mandateNote: null,
      requestedAt: row.requestedAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      mayDecide:
        row.state === 'REQUESTED' && requestedById !== actor.userId && actor.can(permission, { programmeId, tenderId }),
    };
  }
}
