import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId, type TermCode } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { AddLegalTermRequest } from '../http/legal-term.request';

/** Every procedure reckons with these: the law may change their number, not do without one. */
const ALWAYS: readonly TermCode[] = ['CLARIFICATION_NOTE', 'CLARIFICATION_NOTE_URGENT', 'AWARD_NOTICE'];

/** A change of the law: a row from its first day on. Rows that are there never change. */
@Injectable()
export class AddLegalTerm {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param programmeId where the beheerder has the role; the row holds for all programmes of this installation
   * @throws DomainError 403/404, 422 not later than the row that it replaces, days missing.
   */
  async execute(programmeId: string, request: AddLegalTermRequest): Promise<void> {
    this.unitOfWork.actor.demand('legal-term.write', { programmeId });
    const { code, regime, days = null, article, source, validFrom } = request;
    if (days === null && ALWAYS.includes(code)) {
      throw new DomainError('legal-term.need-days', { fields: [{ pointer: '/days', code: 'legal-term.need-days' }] });
    }
    // Two who add at once wait here, so that neither slips in before the other.
    await this.unitOfWork.query(`select pg_advisory_xact_lock(hashtext('legal_term'))`);
    const [last] = await this.unitOfWork.query<{ validFrom: string }>(
      `select valid_from as "validFrom" from legal_term where code = $1 and regime = $2 order by valid_from desc limit 1`,
      [code, regime],
    );
    if (last && validFrom <= last.validFrom) {
      const params = { from: LocalDate.format(last.validFrom as LocalDate) };
      throw new DomainError('legal-term.not-later', {
        params,
        fields: [{ pointer: '/validFrom', code: 'legal-term.not-later', params }],
      });
    }
    const id = newId();
    await this.unitOfWork.query(
      `insert into legal_term (id, code, regime, days, article, source, valid_from, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, code, regime, days, article, source, validFrom, this.unitOfWork.actor.userId],
    );
    const after = { code, regime, days, article, source, validFrom };
    this.unitOfWork.audit({ action: 'legal-term.added', kind: 'legal-term', recordId: id, programmeId, after });
  }
}
