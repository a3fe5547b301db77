import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PERMISSIONS, PermissionTable, ROLES, UnitOfWork } from '@koersvast/platform';
import type { ColleagueListRequest } from '../http/user.request';
import type { ColleagueResponse } from '../http/user.response';

/** Who can be given work in a programme: active accounts with a role there, by name. No addresses. */
@Injectable()
export class ColleagueListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(PERMISSIONS) private readonly table: PermissionTable,
  ) {}

  /** @throws DomainError 422 when the permission that colleagues must hold does not exist. */
  page(programmeId: string, request: ColleagueListRequest): Promise<Page<ColleagueResponse>> {
    const { permission, tenderId } = request;
    const roles = permission ? this.table[permission] : ROLES;
    if (!roles) throw new DomainError('identity.unknown-permission', { params: { permission: permission ?? '' } });
    const pattern = `%${(request.q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
    return keysetPage<ColleagueResponse>(
      this.unitOfWork,
      {
        sql: `select u.id, u.name, held.roles
              from user_account u
              cross join lateral (
                select array_agg(distinct g.role order by g.role) as roles from role_grant g
                where g.user_id = u.id and g.programme_id = $1 and g.role = any ($2)
                  and ($3::uuid is null or g.tender_id is null or g.tender_id = $3)
              ) held
              where u.state = 'ACTIVE' and held.roles is not null and u.name ilike $4`,
        parameters: [programmeId, roles, tenderId ?? null, pattern],
        sorts: { name: { column: 'name', type: 'text' } },
        defaultSort: 'name',
      },
      request,
    );
  }
}
