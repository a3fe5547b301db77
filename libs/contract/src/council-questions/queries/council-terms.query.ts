import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { CouncilTermResponse } from '../http/council-question.response';

/** The terms of the councils of a programme, the newest first. */
@Injectable()
export class CouncilTermsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofProgramme(programmeId: string): Promise<CouncilTermResponse[]> {
    return this.unitOfWork.query<CouncilTermResponse>(
      `select t.id, t.municipality_id as "municipalityId", m.name as municipality, t.valid_from as "validFrom",
              t.working_days as "workingDays", t.source
       from council_term t join municipality m on m.id = t.municipality_id
       where t.programme_id = $1 order by m.name, t.valid_from desc`,
      [programmeId],
    );
  }
}
