import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { UserResponse } from '../http/user.response';

type UserRow = Omit<UserResponse, 'lastSeenAt'> & { lastSeenAt: Date | null };

/** Users with their grants; a beheerder of one programme sees who has a role there. */
const SELECT = `
  select u.id, u.name, u.email, u.state, u.row_version as "rowVersion",
         (select max(s.seen_at) from session s where s.user_id = u.id) as "lastSeenAt",
         coalesce((
           select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'programmeId', g.programme_id, 'programme', p.name,
             'municipalityId', g.municipality_id, 'municipality', m.name, 'tenderId', g.tender_id, 'tender', t.title,
             'workgroupId', g.workgroup_id, 'workgroup', w.name) order by g.role, p.name, w.number)
           from role_grant g
           left join programme p on p.id = g.programme_id
           left join municipality m on m.id = g.municipality_id
           left join tender t on t.id = g.tender_id
           left join workgroup w on w.id = g.workgroup_id
           where g.user_id = u.id and ($1 or g.programme_id = any ($2))
         ), '[]') as grants
  from user_account u
  where ($1 or exists (select from role_grant g where g.user_id = u.id and g.programme_id = any ($2)))`;

@Injectable()
export class UserListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(request: PageRequest & { state?: string }): Promise<Page<UserResponse>> {
    const pattern = `%${(request.q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
    const { items, next } = await keysetPage<UserRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} and (u.name ilike $3 or u.email ilike $3) and ($4::text is null or u.state = $4)`,
        parameters: [...this.scope(), pattern, request.state ?? null],
        sorts: { name: { column: 'name', type: 'text' }, email: { column: 'email', type: 'text' } },
        defaultSort: 'name',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  async one(id: string): Promise<UserResponse> {
    const [row] = await this.unitOfWork.query<UserRow>(`${SELECT} and u.id = $3`, [...this.scope(), id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }

  private scope(): [boolean, string[]] {
    const { actor } = this.unitOfWork;
    return [actor.holdsEverywhere('user.read'), actor.programmesWith('user.read')];
  }
}

const present = (row: UserRow): UserResponse => ({ ...row, lastSeenAt: row.lastSeenAt?.toISOString() ?? null });
