import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';

export interface NewCode {
  number: number;
  /** Series and number, e.g. EIS-001. */
  code: string;
}

/**
 * Human codes: per scope (programme, tender or contract) and series one counter, held by its row lock until the end of the
 * transaction. So numbers have no gaps, and a code that was given out never comes back.
 */
@Injectable()
export class CodeSeries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async next(programmeId: string, scopeId: string, series: string): Promise<NewCode> {
    const [row] = await this.unitOfWork.query<{ number: number }>(
      `insert into code_series (programme_id, scope_id, series, last_number) values ($1, $2, $3, 1)
       on conflict on constraint code_series_pkey do update set last_number = code_series.last_number + 1
       returning last_number as number`,
      [programmeId, scopeId, series],
    );
    return { number: row!.number, code: `${series}-${String(row!.number).padStart(3, '0')}` };
  }
}
