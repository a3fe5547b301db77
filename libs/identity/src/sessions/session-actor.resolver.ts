import { Inject, Injectable } from '@nestjs/common';
import { Actor, ActorResolver, PermissionTable, PERMISSIONS, RoleGrant } from '@koersvast/platform';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';

interface AccountRow {
  name: string;
  everywhere: boolean;
  grants: RoleGrant[];
}

/** The account with its grants; a grant over all programmes is spelled out per programme. */
const ACCOUNT = `
  select u.name,
         coalesce(bool_or(g.id is not null and g.programme_id is null), false) as everywhere,
         coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'programmeId', p.id, 'municipalityId', g.municipality_id,
                                               'tenderId', g.tender_id, 'workgroupId', g.workgroup_id))
                  filter (where p.id is not null), '[]') as grants
  from user_account u
  left join role_grant g on g.user_id = u.id
  left join programme p on p.id = g.programme_id or g.programme_id is null
  where u.id = $1 and u.state = 'ACTIVE'
  group by u.id`;

/** Who is behind a session, with the grants of this moment: a withdrawn grant works at the next request. */
@Injectable()
export class SessionActorResolver extends ActorResolver {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(PERMISSIONS) private readonly permissions: PermissionTable,
  ) {
    super();
  }

  async resolve(request: FastifyRequest): Promise<Actor | null> {
    const userId = (request as { session?: { userId?: string } }).session?.userId;
    return userId ? this.actorOf(userId, request.ip) : null;
  }

  /** The actor of an account, or null when it does not exist or is disabled. */
  async actorOf(userId: string, origin: string): Promise<Actor | null> {
    const [account] = (await this.dataSource.query(ACCOUNT, [userId])) as AccountRow[];
    if (!account) return null;
    return new Actor('user', userId, account.name, account.grants, this.permissions, origin, account.everywhere);
  }
}
