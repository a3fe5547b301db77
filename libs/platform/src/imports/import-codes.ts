import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { codeKey, KnownCodes, UnknownCode } from './import-target-facts';

/** What codes of a source stand for: said once by a person, remembered for all imports of the programme. */
@Injectable()
export class ImportCodes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Values by `codeKey`. */
  async of(programmeId: string, target: string): Promise<KnownCodes> {
    const rows = await this.unitOfWork.query<UnknownCode & { value: string }>(
      `select column_name as "column", source, code, value from import_code
       where programme_id = $1 and target = $2 and forgotten_at is null`,
      [programmeId, target],
    );
    return new Map(rows.map((row) => [codeKey(row), row.value]));
  }

  async remember(programmeId: string, target: string, codes: (UnknownCode & { value: string })[]): Promise<void> {
    await this.unitOfWork.query(
      `insert into import_code (programme_id, target, column_name, source, code, value, recorded_by)
       select $1, $2, "column", source, code, value, $3
       from jsonb_to_recordset($4::jsonb) as c("column" text, source text, code text, value text)
       on conflict on constraint import_code_pkey
       do update set value = excluded.value, recorded_at = now(), recorded_by = excluded.recorded_by, forgotten_at = null,
         row_version = import_code.row_version + 1`,
      [programmeId, target, this.unitOfWork.actor.userId, JSON.stringify(codes.map(tidy))],
    );
  }
}

const tidy = <T extends UnknownCode>(code: T): T => ({
  ...code,
  code: code.code.replace(/\s+/gu, ' ').trim().toLowerCase(),
});
