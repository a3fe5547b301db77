import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** Whether the people who are named work in a programme. */
@Injectable()
export class Colleagues {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param people field -> user id, or null for nobody. @throws DomainError 422 at each field with a stranger. */
  async assert(programmeId: string, people: Record<string, string | null>): Promise<void> {
    const named = Object.entries(people).filter((one): one is [string, string] => one[1] !== null);
    const ids = [...new Set(named.map(([, id]) => id))].filter((id) => id !== this.unitOfWork.actor.userId);
    if (ids.length === 0) return;
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select distinct g.user_id as id from role_grant g join user_account u on u.id = g.user_id
       where g.user_id = any ($1) and g.programme_id = $2 and u.state = 'ACTIVE'`,
      [ids, programmeId],
    );
    const known = new Set(rows.map(({ id }) => id));
    const fields = named
      .filter(([, id]) => ids.includes(id) && !known.has(id))
      .map(([field]) => ({ pointer: `/${field}`, code: 'contract.owner' }));
    if (fields.length > 0) throw new DomainError('contract.owner', { fields });
  }
}
