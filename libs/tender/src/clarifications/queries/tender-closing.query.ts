import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, PROCEDURE_REGIMES, type ProcedureRegime } from '@koersvast/kernel';
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
    const [row] = await this.unitOfWork.query<{
      id: string;
      programmeId: string;
      code: string;
      title: string;
      reference: string | null;
      details: { procedure_regime?: string; submission_deadline?: string | null };
    }>(
      `select id, programme_id as "programmeId", code, title, tender_reference as reference, to_jsonb(tender) as details
       from tender where id = $1 and id = any (app_tenders())`,
      [tenderId],
    );
    if (!row) {
      throw new DomainError('clarification.unknown-tender', {
        fields: [{ pointer: '/tenderId', code: 'clarification.unknown-tender' }],
      });
    }
    const { details, ...tender } = row;
    const deadline = details.submission_deadline;
    return {
      ...tender,
      regime: PROCEDURE_REGIMES.find((one) => one === details.procedure_regime) ?? 'SAS',
      closingOn: deadline ? LocalDate.at(new Date(deadline)) : null,
    };
  }
}
