import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { CommitmentResponse } from '../http/commitment.response';

export interface CommitmentFilter extends PageRequest {
  contractId?: string;
  year?: number;
  municipalityId?: string;
  state?: string;
  kind?: string;
  /** OPEN: something is left to use. */
  rest?: 'OPEN' | 'CLOSED';
}

type Row = Omit<CommitmentResponse, 'mayWrite' | 'decidedAt' | 'recordedAt'> & {
  number: number;
  decidedAt: Date | null;
  recordedAt: Date;
};

const money = (cents: string) => `round((${cents}) / 100.0, 2)::text`;

const SELECT = `
  select c.id, c.programme_id as "programmeId", c.contract_id as "contractId", k.code as "contractCode", c.year, c.number,
         c.code, c.kind, c.municipality_id as "municipalityId", m.name as municipality,
         c.building_block_id as "buildingBlockId", b.name as "buildingBlock", c.title, c.supplier,
         c.external_number as "externalNumber", c.decision_reference as "decisionReference",
         c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.state, c.override_reason as "overrideReason",
         c.decision_note as "decisionNote", d.name as "decidedBy", c.decided_at as "decidedAt",
         ${money(`case c.kind when 'ENTERED' then c.amount_cents else t.committed end`)} as amount,
         ${money('t.committed')} as committed, ${money('t.used')} as used, ${money('t.committed - t.used')} as open,
         u.name as "recordedBy", c.recorded_at as "recordedAt", c.row_version as "rowVersion"
  from commitment c
  left join contract k on k.id = c.contract_id
  left join municipality m on m.id = c.municipality_id
  left join building_block b on b.id = c.building_block_id
  left join user_account u on u.id = c.recorded_by
  left join user_account d on d.id = c.decided_by
  cross join lateral (
    select coalesce(sum(case kind when 'ENTERED' then amount_cents when 'CANCELLED' then -amount_cents end), 0) as committed,
           coalesce(sum(case kind when 'USED' then amount_cents end), 0) as used
    from commitment_movement where commitment_id = c.id
  ) t`;

/** What was committed, the latest first. */
@Injectable()
export class CommitmentListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: CommitmentFilter): Promise<Page<CommitmentResponse>> {
    this.unitOfWork.actor.demand('commitment.read', { programmeId });
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where c.programme_id = $1 and ($2::uuid is null or c.contract_id = $2) and ($3::int is null or c.year = $3)
              and ($4::uuid is null or c.municipality_id = $4 or exists (select 1 from commitment_movement x
                where x.commitment_id = c.id and x.municipality_id = $4))
              and ($5::text is null or c.state = $5) and ($6::text is null or c.kind = $6)
              and ($7::text is null or (c.state = 'ACTIVE' and t.committed - t.used > 0) = ($7 = 'OPEN'))
              and ($8::text is null or strpos(lower(concat_ws(' ', c.code, c.title, c.supplier, c.external_number,
                c.decision_reference)), lower($8)) > 0)`,
        parameters: [
          ...[programmeId, filter.contractId ?? null, filter.year ?? null, filter.municipalityId ?? null],
          ...[filter.state ?? null, filter.kind ?? null, filter.rest ?? null, filter.q?.trim() || null],
        ],
        sorts: {
          code: { column: 'number', type: 'int' },
          title: { column: 'title', type: 'text' },
          year: { column: 'year', type: 'int' },
        },
        defaultSort: '-code',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<CommitmentResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where c.id = $1 and c.programme_id = any ($2)`, [
      ...[id, this.unitOfWork.actor.programmesWith('commitment.read')],
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return this.present(row);
  }

  private present({ number: _, decidedAt, recordedAt, ...row }: Row): CommitmentResponse {
    return {
      ...row,
      ...{ decidedAt: decidedAt?.toISOString() ?? null, recordedAt: recordedAt.toISOString() },
      mayWrite: this.unitOfWork.actor.can('commitment.write', { programmeId: row.programmeId }),
    };
  }
}
