import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { BoundaryResponse } from '../http/boundary.response';

export interface BoundaryFilter extends PageRequest {
  placement?: string;
  /** 'yyyy-mm-dd'; default today. With `all` every day. */
  asOf?: string;
  all?: boolean;
}

const SELECT = `
  select c.id, c.programme_id as "programmeId", c.building_block_id as "buildingBlockId", b.name as "buildingBlock", c.product,
         coalesce(lpad(b.number::text, 4, '0') || b.name, 'z') || ' ' || c.product as place,
         c.placement, c.basis, c.note, c.starts_on as "startsOn", c.ends_on as "endsOn",
         c.withdrawn_reason as "withdrawnReason", c.row_version as "rowVersion"
  from care_boundary c left join building_block b on b.id = c.building_block_id`;

type Row = BoundaryResponse & { place?: string };

@Injectable()
export class BoundaryQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async page(programmeId: string, filter: BoundaryFilter): Promise<Page<BoundaryResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where c.programme_id = $1 and c.withdrawn_at is null and ($3::text is null or c.placement = $3)
              and ($4::boolean or daterange(c.starts_on, c.ends_on, '[]') @> $2::date)
              and ($5::text is null or position(lower($5) in lower(concat_ws(' ', b.name, c.product, c.basis))) > 0)`,
        parameters: [
          programmeId,
          filter.asOf ?? this.clock.today(),
          filter.placement ?? null,
          filter.all ?? false,
          filter.q?.trim() || null,
        ],
        sorts: { place: { column: 'place', type: 'text' }, startsOn: { column: '"startsOn"', type: 'date' } },
        defaultSort: 'place',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<BoundaryResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where c.id = $1 and c.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('implementation.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const present = ({ place: _, ...row }: Row): BoundaryResponse => row;
