import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { ObligationChange } from '../domain/modification';

/** Whether the obligations that a change words anew are those of its contract. */
@Injectable()
export class ObligationsOfContract {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 naming the lines with an obligation that is of another contract, or does not bind. */
  async demand(contractId: string, changes: readonly ObligationChange[]): Promise<void> {
    const ids = changes.flatMap(({ obligationId }) => obligationId ?? []);
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select id from obligation where contract_id = $1 and id = any ($2) and state <> 'REJECTED'`,
      [contractId, ids],
    );
    const known = new Set(rows.map(({ id }) => id));
    const code = 'modification.obligation-unknown';
    const fields = changes.flatMap(({ obligationId }, index) =>
      obligationId === null || known.has(obligationId) ? [] : [{ pointer: `/obligations/${index}/obligationId`, code }],
    );
    if (fields.length > 0) throw new DomainError(code, { fields });
  }
}
