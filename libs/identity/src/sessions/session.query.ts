import { Injectable } from '@nestjs/common';
import { Actor } from '@koersvast/platform';
import { DataSource } from 'typeorm';
import type { SessionProgrammeResponse, SessionResponse } from './http/session.response';

/** What the web app and scripts need to know of the person behind a session. */
@Injectable()
export class SessionQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(actor: Actor, csrfToken: string): Promise<SessionResponse> {
    const [user] = await this.dataSource.query('select id, name, email from user_account where id = $1', [
      actor.userId,
    ]);
    const programmes = await this.programmes(actor);
    const everywhere = ['programme.create', 'user.write'].filter((permission) => actor.holdsEverywhere(permission));
    return {
      user,
      roles: [...new Set([...actor.grants.map((grant) => grant.role), ...(actor.everywhere ? ['beheerder'] : [])])],
      grants: [...actor.grants],
      programmes,
      permissions: [...new Set([...programmes.flatMap((programme) => programme.permissions), ...everywhere])],
      csrfToken,
    };
  }

  private async programmes(actor: Actor): Promise<SessionProgrammeResponse[]> {
    const rows: Omit<SessionProgrammeResponse, 'permissions'>[] = await this.dataSource.query(
      `select id, code, name, fictitious_amounts as "fictitiousAmounts" from programme where id = any ($1) order by name`,
      [actor.programmes],
    );
    return rows.map((row) => ({ ...row, permissions: actor.permissionsIn(row.id) }));
  }
}
