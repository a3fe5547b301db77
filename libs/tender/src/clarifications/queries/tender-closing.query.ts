import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, type ProcedureRegime } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

export interface TenderClosing {
  id: string;
  programmeId: string;
  code: string;
  title: string;
  /** Kenmerk on TenderNed. */
  reference: string | null;
  regime: ProcedureRegime;
  /** Closing date for offers, in Europe/Amsterdam; null while none is set. */
  closingOn: LocalDate | null;
}

/** What the rules of a nota need of its tender. */
@Injectable()
export class TenderClosingQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 422 when the actor sees no such tender. */
  async of(tenderId: string): Promise<TenderClosing> {
    const [row] = await this.unitOfWork.query<Omit<TenderClosing, 'closingOn'> & { deadline: Date | null }>(
      `select id, programme_id as "programmeId", code, title, tender_reference as reference, procedure_regime as regime,
              submission_deadline as deadline
       from tender where id = $1 and id = any (app_tenders())`,
      [tenderId],
    );
    if (!row) {
      throw new DomainError('clarification.unknown-tender', {
        fields: [{ pointer: '/tenderId', code: 'clarification.unknown-tender' }],
      });
    }
    const { deadline, ...tender } = row;
    return { ...tender, closingOn: deadline && LocalDate.at(deadline) };
  }
}
