import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { BudgetProgrammeResponse, Iv3CodeResponse } from '../http/code-book.response';

/** The codes and programmes for people, with their years; some tens of rows, read as a whole. */
@Injectable()
export class CodeBookQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  codes(programmeId: string, kind?: string): Promise<Iv3CodeResponse[]> {
    return this.unitOfWork.query<Iv3CodeResponse>(
      `select id, kind, code, name, trend_code as "trendCode", valid_from as "validFrom", valid_to as "validTo", source,
              programme_id is null as shipped
       from iv3_code where (programme_id is null or programme_id = $1) and ($2::text is null or kind = $2)
       order by kind desc, code, valid_from limit 2000`,
      [programmeId, kind ?? null],
    );
  }

  programmes(programmeId: string, municipalityId?: string): Promise<BudgetProgrammeResponse[]> {
    return this.unitOfWork.query<BudgetProgrammeResponse>(
      `select p.id, p.municipality_id as "municipalityId", m.name as municipality, p.code, p.name,
              p.valid_from as "validFrom", p.valid_to as "validTo"
       from budget_programme p join municipality m on m.id = p.municipality_id
       where p.programme_id = $1 and ($2::uuid is null or p.municipality_id = $2)
       order by m.sort, p.code, p.valid_from limit 2000`,
      [programmeId, municipalityId ?? null],
    );
  }
}
