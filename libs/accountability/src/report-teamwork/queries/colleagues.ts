import { Injectable } from '@nestjs/common';
import type { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** Roles of the permission report.contribute: who can be asked and named. */
const ROLES = ['inkoper', 'contractmanager', 'financien'];

/** Whether people work in a programme, before they are asked or named. */
@Injectable()
export class Colleagues {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws the refusal given when one of them does not. */
  async demand(ids: readonly string[], programmeId: string, refusal: DomainError): Promise<void> {
    const wanted = [...new Set(ids)];
    const [found] = await this.unitOfWork.query<{ count: number }>(
      `select count(distinct u.id)::int as count from user_account u join role_grant g on g.user_id = u.id
       where u.id = any ($1) and g.programme_id = $2 and g.role = any ($3) and u.state = 'ACTIVE'`,
      [wanted, programmeId, ROLES],
    );
    if (found!.count < wanted.length) throw refusal;
  }
}
