import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { UnitResponse } from '../http/unit.response';

const SELECT = `
  select u.id, u.programme_id as "programmeId", u.name, u.kind, u.form, u.parent_id as "parentId",
         u.municipality_id as "municipalityId", coalesce(p.name, m.name) as under, u.sort, u.note, u.state,
         u.row_version as "rowVersion"
  from organisation_unit u
  left join organisation_unit p on p.id = u.parent_id
  left join municipality m on m.id = u.municipality_id`;

@Injectable()
export class UnitQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(programmeId: string, request: PageRequest & { kind?: string }): Promise<Page<UnitResponse>> {
    return keysetPage<UnitResponse>(
      this.unitOfWork,
      {
        sql: `${SELECT} where u.programme_id = $1 and u.state = 'ACTIVE' and ($2::text is null or u.kind = $2)
              and ($3::text is null or position(lower($3) in lower(u.name)) > 0)`,
        parameters: [programmeId, request.kind ?? null, request.q?.trim() || null],
        sorts: { name: { column: 'name', type: 'text' }, sort: { column: 'sort', type: 'integer' } },
        defaultSort: 'sort',
      },
      request,
    );
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<UnitResponse> {
    const [row] = await this.unitOfWork.query<UnitResponse>(`${SELECT} where u.id = $1 and u.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('implementation.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
