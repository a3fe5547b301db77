import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** Whether somebody works in a programme, before something becomes theirs. */
@Injectable()
export class Colleagues {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 at `/ownerId` */
  async demand(ownerId: string, programmeId: string): Promise<void> {
    const found = await this.unitOfWork.query(
      `select 1 from role_grant g join user_account u on u.id = g.user_id
       where g.user_id = $1 and g.programme_id = $2 and u.state = 'ACTIVE' limit 1`,
      [ownerId, programmeId],
    );
    if (found.length > 0) return;
    throw new DomainError('contract.owner', { fields: [{ pointer: '/ownerId', code: 'contract.owner' }] });
  }
}
