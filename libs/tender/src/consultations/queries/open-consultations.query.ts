import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';

export interface OpenConsultation {
  id: string;
  code: string;
  programmeId: string;
  tenderId: string;
}

/** Consultations that still take parties. */
@Injectable()
export class OpenConsultationsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of({ programmeId, tenderId }: { programmeId: string; tenderId: string | null }): Promise<OpenConsultation[]> {
    return this.unitOfWork.query<OpenConsultation>(
      `select id, code, programme_id as "programmeId", tender_id as "tenderId" from consultation
       where programme_id = $1 and ($2::uuid is null or tender_id = $2) and state not in ('REPORT_PUBLISHED', 'CLOSED')
       order by number`,
      [programmeId, tenderId],
    );
  }
}
