import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { FunctionResponse } from '../http/function.response';

const SELECT = `
  select f.id, f.programme_id as "programmeId", f.municipality_id as "municipalityId", f.unit_id as "unitId",
         coalesce(m.name, u.name) as place, f.title, f.fte::text as fte, f.filled_fte::text as "filledFte", f.note, f.state,
         f.row_version as "rowVersion"
  from organisation_function f
  left join municipality m on m.id = f.municipality_id left join organisation_unit u on u.id = f.unit_id`;

@Injectable()
export class FunctionQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(programmeId: string, request: PageRequest & { vacant?: boolean }): Promise<Page<FunctionResponse>> {
    return keysetPage<FunctionResponse>(
      this.unitOfWork,
      {
        sql: `${SELECT} where f.programme_id = $1 and f.state = 'ACTIVE' and (not $2::boolean or f.filled_fte < f.fte)
              and ($3::text is null or position(lower($3) in lower(f.title || ' ' || coalesce(m.name, u.name))) > 0)`,
        parameters: [programmeId, request.vacant ?? false, request.q?.trim() || null],
        sorts: { place: { column: 'place', type: 'text' }, title: { column: 'title', type: 'text' } },
        defaultSort: 'place',
      },
      request,
    );
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<FunctionResponse> {
    const [row] = await this.unitOfWork.query<FunctionResponse>(
      `${SELECT} where f.id = $1 and f.programme_id = any ($2)`,
      [id, this.unitOfWork.actor.programmesWith('implementation.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
