import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { SHIPPED_INDICATORS } from '../domain/shipped-indicators';
import { DefineIndicator } from './define-indicator';

/** Puts shipped indicators into a contract; what is there already is left as it is. */
@Injectable()
export class ChooseIndicators {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefineIndicator,
  ) {}

  /** Answers the ids of what was added. @throws DomainError 403, 404 no such contract, 422 no such code. */
  async execute(contractId: string, codes: readonly string[]): Promise<string[]> {
    const unknown = codes.filter((code) => !SHIPPED_INDICATORS.some((one) => one.code === code));
    if (unknown.length > 0) throw new DomainError('indicator.template', { params: { codes: unknown.join(', ') } });
    // The contract row keeps two people who choose at once in turn.
    await this.unitOfWork.query(`select 1 from contract where id = $1 for update`, [contractId]);
    const rows = await this.unitOfWork.query<{ code: string }>(
      `select template_code as code from indicator where contract_id = $1 and template_code is not null and ended_on is null`,
      [contractId],
    );
    const present = new Set(rows.map(({ code }) => code));
    const ids: string[] = [];
    for (const { code, definition } of SHIPPED_INDICATORS) {
      if (!codes.includes(code) || present.has(code)) continue;
      ids.push(await this.definitions.execute(contractId, definition, {}, code));
    }
    return ids;
  }
}
