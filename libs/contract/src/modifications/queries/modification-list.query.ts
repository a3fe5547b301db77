import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ModificationResponse } from '../http/modification.response';

type Row = Omit<ModificationResponse, 'submittedAt' | 'approvedAt'> & {
  submittedAt: Date | null;
  approvedAt: Date | null;
  number: number;
};

const SELECT = `
  select m.id, m.programme_id as "programmeId", m.contract_id as "contractId", c.code as "contractCode", m.number, m.code,
         m.title, m.state, m.effective_on as "effectiveOn", round(m.amount_cents / 100.0, 2)::text as amount,
         m.decided_ground as "decidedGround", m.publish_by as "publishBy", m.published_on as "publishedOn",
         m.publication_number as "publicationNumber", asker.name as "submittedBy", m.submitted_at as "submittedAt",
         approver.name as "approvedBy", m.approved_at as "approvedAt", m.row_version as "rowVersion"
  from modification m
  join contract c on c.id = m.contract_id
  left join user_account asker on asker.id = m.submitted_by
  left join user_account approver on approver.id = m.approved_by`;

export interface ModificationFilters {
  contractId?: string;
  state?: string;
  ground?: string;
  publication?: 'DUE' | 'DONE';
}

/** The register of changes, over contracts. */
@Injectable()
export class ModificationListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(request: PageRequest & ModificationFilters): Promise<Page<ModificationResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where m.programme_id = any ($1) and ($2::uuid is null or m.programme_id = $2)
              and ($3::uuid is null or m.contract_id = $3) and ($4::text is null or m.state = $4)
              and ($5::text is null or m.decided_ground = $5)
              and ($6::text is null or (m.publish_by is not null and (m.published_on is null) = ($6 = 'DUE')))
              and ($7::text is null or strpos(lower(concat_ws(' ', m.code, m.title)), lower($7)) > 0)`,
        parameters: [
          this.unitOfWork.actor.programmesWith('modification.read'),
          request.programmeId ?? null,
          request.contractId ?? null,
          request.state ?? null,
          request.ground ?? null,
          request.publication ?? null,
          request.q?.trim() || null,
        ],
        sorts: {
          code: { column: 'number', type: 'int' },
          title: { column: 'title', type: 'text' },
        },
        defaultSort: '-code',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<ModificationResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where m.id = $1 and m.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('modification.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const present = ({ number: _, ...row }: Row): ModificationResponse => ({
  ...row,
  submittedAt: row.submittedAt?.toISOString() ?? null,
  approvedAt: row.approvedAt?.toISOString() ?? null,
});
