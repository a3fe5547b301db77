import { Injectable } from '@nestjs/common';
import { DomainError, Money, Percentage } from '@koersvast/kernel';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { KeyDimension } from '../domain/allocation-key';
import type { AllocationKeyListRequest } from '../http/allocation-key.request';
import type { AllocationKeyResponse } from '../http/allocation-key.response';

type KeyRow = Omit<AllocationKeyResponse, 'recordedAt'> & { recordedAt: Date; programmeId: string };

const SELECT = `
  select k.id, k.programme_id as "programmeId", k.name, k.dimension, k.method, k.valid_from as "validFromDate",
         k.valid_to as "validToDate", k.decision_reference as "decisionReference", k.row_version as "rowVersion",
         k.recorded_at as "recordedAt", u.name as "recordedBy", shares.list as shares,
         components.list as components
  from allocation_key k
  left join user_account u on u.id = k.recorded_by
  cross join lateral (
    select json_agg(json_build_object('municipalityId', s.municipality_id, 'buildingBlockId', s.building_block_id,
             'name', coalesce(m.name, b.name), 'percentage', s.percentage::text) order by s.sort) as list
    from allocation_key_share s
    left join municipality m on m.id = s.municipality_id
    left join building_block b on b.id = s.building_block_id
    where s.allocation_key_id = k.id
  ) shares
  cross join lateral (
    select coalesce(json_agg(json_build_object('method', c.method, 'weight', trim_scale(c.weight)::text, 'unit', c.unit,
             'measuredOn', c.measured_on, 'source', c.source, 'quantities', (
               select json_agg(json_build_object('municipalityId', m.id, 'municipality', m.name, 'year', q.year,
                        'quantity', q.quantity::text) order by q.year, m.sort)
               from allocation_key_quantity q join municipality m on m.id = q.municipality_id
               where q.allocation_key_component_id = c.id)) order by c.position), '[]') as list
    from allocation_key_component c where c.allocation_key_id = k.id
  ) components`;

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
  const components = row.components.map((component) => ({
    ...component,
    quantities: component.quantities.map((one) => ({ ...one, quantity: shown(component.unit, one.quantity) })),
  }));
  return { ...row, shares, components, recordedAt: row.recordedAt.toISOString() };
}

/** A stored number as it was entered: a count, an amount or a percentage. */
const shown = (unit: 'COUNT' | 'AMOUNT' | 'PERCENT', stored: string): string => {
  if (unit === 'AMOUNT') return Money.fromCents(stored).toString();
  return unit === 'PERCENT' ? Percentage.fromMicros(BigInt(stored)).toString() : stored;
};
