import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ObligationChange } from '../domain/modification';

/** Whether the obligations that a change words anew are those of its contract. */
@Injectable()
export class ObligationsOfContract {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 naming the lines with an obligation of another contract, that does not bind, or was worded for a later day. */
  async demand(contractId: string, changes: readonly ObligationChange[], from: string): Promise<void> {
    const ids = changes.flatMap(({ obligationId }) => obligationId ?? []);
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select o.id from obligation o join obligation_version v on v.id = o.current_version_id
       where o.contract_id = $1 and o.id = any ($2) and o.state in ('PROPOSED', 'CONFIRMED') and v.valid_from <= $3`,
      [contractId, ids, from],
    );
    const known = new Set(rows.map(({ id }) => id));
    const code = 'modification.obligation-unknown';
    const fields = changes.flatMap(({ obligationId }, index) =>
      obligationId === null || known.has(obligationId) ? [] : [{ pointer: `/obligations/${index}/obligationId`, code }],
    );
    if (fields.length > 0) throw new DomainError(code, { fields });
  }
}
