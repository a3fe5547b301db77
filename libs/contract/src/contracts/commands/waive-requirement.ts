import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** An awarded requirement that needs no obligation, with the reason; it then no longer counts as uncovered. */
@Injectable()
export class WaiveRequirement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403, 404 not in this contract, 409 reasoned away already. */
  async execute(contractId: string, requirementId: string, reason: string): Promise<void> {
    const [row] = await this.unitOfWork.query<{ programmeId: string }>(
      `select programme_id as "programmeId" from obligation where contract_id = $1 and requirement_id = $2 limit 1`,
      [contractId, requirementId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId } = row;
    this.unitOfWork.actor.demand('contract.write', { programmeId });
    await this.unitOfWork.query(
      `insert into requirement_waiver (id, programme_id, contract_id, requirement_id, reason, recorded_by) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), programmeId, contractId, requirementId, reason, this.unitOfWork.actor.userId],
    );
    this.told('contract.requirement-waived', contractId, programmeId, { requirementId, reason });
  }

  /** The requirement counts again. @throws DomainError 403, 404. */
  async withdraw(contractId: string, requirementId: string): Promise<void> {
    const [row] = await this.unitOfWork.query<{ programmeId: string }>(
      `update requirement_waiver set withdrawn_at = now() where contract_id = $1 and requirement_id = $2 and withdrawn_at is null
       returning programme_id as "programmeId"`,
      [contractId, requirementId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contract.write', { programmeId: row.programmeId });
    this.told('contract.requirement-waiver-withdrawn', contractId, row.programmeId, { requirementId });
  }

  private told(action: string, recordId: string, programmeId: string, after: Record<string, unknown>): void {
    this.unitOfWork.audit({ action, kind: 'contract', recordId, programmeId, after });
  }
}
