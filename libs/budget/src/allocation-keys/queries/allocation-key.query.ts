import { Injectable } from '@nestjs/common';
import { DomainError, Percentage } from '@koersvast/kernel';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { KeyDimension } from '../domain/allocation-key';
import type { AllocationKeyListRequest } from '../http/allocation-key.request';
import type { AllocationKeyResponse } from '../http/allocation-key.response';

type KeyRow = Omit<AllocationKeyResponse, 'recordedAt'> & { recordedAt: Date; programmeId: string };

const SELECT = `
  select k.id, k.programme_id as "programmeId", k.name, k.dimension, k.method, k.valid_from as "validFromDate",
         k.valid_to as "validToDate", k.decision_reference as "decisionReference", k.row_version as "rowVersion",
         k.recorded_at as "recordedAt", u.name as "recordedBy", shares.list as shares
  from allocation_key k
  left join user_account u on u.id = k.recorded_by
  cross join lateral (
    select json_agg(json_build_object('municipalityId', s.municipality_id, 'buildingBlockId', s.building_block_id,
             'name', coalesce(m.name, b.name), 'percentage', s.percentage::text) order by s.sort) as list
    from allocation_key_share s
    left join municipality m on m.id = s.municipality_id
    left join building_block b on b.id = s.building_block_id
    where s.allocation_key_id = k.id
  ) shares`;

/** Keys with their shares, for the list, one key and the preview of a split. */
@Injectable()
export class AllocationKeyQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, request: AllocationKeyListRequest): Promise<Page<AllocationKeyResponse>> {
    const { items, next } = await keysetPage<KeyRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where k.programme_id = $1 and ($2::text is null or k.dimension = $2)
              and ($3::text is null or k.name ilike '%' || $3 || '%')`,
        parameters: [programmeId, request.dimension ?? null, request.q ?? null],
        sorts: {
          validFromDate: { column: '"validFromDate"', type: 'date' },
          name: { column: 'name', type: 'text' },
        },
        defaultSort: '-validFromDate',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 when there is none, or not of the dimension, or the actor may not read it. */
  async one(id: string, dimension?: KeyDimension): Promise<AllocationKeyResponse & { programmeId: string }> {
    const [row] = await this.unitOfWork.query<KeyRow>(`${SELECT} where k.id = $1`, [id]);
    const readable = row && this.unitOfWork.actor.can('budget.read', { programmeId: row.programmeId });
    if (!row || !readable || (dimension && row.dimension !== dimension)) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return { ...present(row), programmeId: row.programmeId };
  }
}

function present({ programmeId: _, ...row }: KeyRow): AllocationKeyResponse {
  const shares = row.shares.map((share) => ({ ...share, percentage: Percentage.parse(share.percentage).toString() }));
  return { ...row, shares, recordedAt: row.recordedAt.toISOString() };
}
