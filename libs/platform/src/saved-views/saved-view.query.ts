import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { keysetPage, Page, PageRequest } from '../http/paging';
import type { SavedViewResponse } from './http/saved-view.response';

/** $1 the user; $2 whether what others share is shown. A workgroup member sees only own views: words in a filter tell. */
const VIEWS = `
  select v.id, v.programme_id as "programmeId", v.screen, v.name, v.query, v.layout, v.shared, v.owner_id = $1 as mine,
         u.name as owner, d.view_id is not null as "isDefault", v.row_version as "rowVersion"
  from saved_view v
  join user_account u on u.id = v.owner_id
  left join saved_view_default d on d.user_id = $1 and d.view_id = v.id
  where (v.owner_id = $1 or (v.shared and $2))`;

@Injectable()
export class SavedViewQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(programmeId: string, screen: string | undefined, request: PageRequest): Promise<Page<SavedViewResponse>> {
    const { actor } = this.unitOfWork;
    const mayShared = actor.can('saved-view.read-shared', { programmeId });
    return keysetPage<SavedViewResponse>(
      this.unitOfWork,
      {
        sql: `${VIEWS} and v.programme_id = $3 and ($4::text is null or v.screen = $4)`,
        parameters: [
          actor.userId,
          mayShared,
          actor.programmes.includes(programmeId) ? programmeId : null,
          screen ?? null,
        ],
        sorts: { name: { column: 'name', type: 'text' } },
        defaultSort: 'name',
      },
      request,
    );
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<SavedViewResponse> {
    const [row] = await this.unitOfWork.query<SavedViewResponse>(
      `${VIEWS} and v.id = $3 and v.programme_id = any ($4)`,
      [this.unitOfWork.actor.userId, true, id, this.unitOfWork.actor.programmes],
    );
    if (!row || (!row.mine && !this.unitOfWork.actor.can('saved-view.read-shared', row))) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return row;
  }
}
