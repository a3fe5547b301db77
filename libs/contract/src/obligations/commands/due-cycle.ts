import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { waitsForItself } from '../domain/due-rule';

/** Guards that obligations of a contract never wait for each other in a circle. */
@Injectable()
export class DueCycle {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * A new obligation (id null) can close no circle. The contract row is the queue: two people at once cannot each make half of a circle.
   * @throws DomainError 422 another contract's obligation, or a circle
   */
  async refuse(contractId: string, id: string | null, afterId: string | null): Promise<void> {
    if (!afterId) return;
    await this.unitOfWork.query('select id from contract where id = $1 for no key update', [contractId]);
    const rows = await this.unitOfWork.query<{ id: string; after: string | null }>(
      `select o.id, v.due_after_id as after from obligation o join obligation_version v on v.id = o.current_version_id
       where o.contract_id = $1`,
      [contractId],
    );
    if (!rows.some((row) => row.id === afterId)) throw wrong('obligation.event-after');
    const afterOf = new Map(rows.flatMap(({ id: from, after }) => (after ? [[from, after] as const] : [])));
    if (id && waitsForItself(id, afterId, afterOf)) throw wrong('obligation.cycle');
  }
}

const wrong = (code: string) => new DomainError(code, { fields: [{ pointer: '/dueAfterId', code }] });
