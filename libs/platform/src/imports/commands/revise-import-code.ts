import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh } from '../../access/request-decorators';
import { UnitOfWork } from '../../database/unit-of-work';
import { ImportTargets } from '../import-target';
import type { UnknownCode } from '../import-target-facts';

type Remembered = UnknownCode & { id: string; programmeId: string; target: string; value: string; rowVersion: number };

/** Changes what a code stands for, or has it forgotten. Holds for the next check; what is booked stays as it is. */
@Injectable()
export class ReviseImportCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
  ) {}

  /** @throws DomainError 404, 403, 412 stale, 422 a value that cannot be chosen. */
  async change(id: string, value: string, rowVersion: number): Promise<void> {
    const code = await this.open(id, rowVersion);
    const choices = await this.targets.of(code.target).codeChoices?.(code.programmeId);
    if (!choices?.[code.column]?.some((choice) => choice.value === value)) {
      const problem = 'platform.import-code-value';
      throw new DomainError(problem, { fields: [{ pointer: '/value', code: problem }] });
    }
    await this.unitOfWork.query(
      `update import_code set value = $2, recorded_at = now(), recorded_by = $3, row_version = row_version + 1 where id = $1`,
      [id, value, this.unitOfWork.actor.userId],
    );
    this.audit('import-code.changed', code, { value });
  }

  /** From now on the code is unknown again, and the next import asks for it. @throws DomainError 404, 403, 412 stale */
  async forget(id: string, rowVersion: number): Promise<void> {
    const code = await this.open(id, rowVersion);
    await this.unitOfWork.query(
      'update import_code set forgotten_at = now(), row_version = row_version + 1 where id = $1',
      [id],
    );
    this.audit('import-code.forgotten', code, {});
  }

  private async open(id: string, rowVersion: number): Promise<Remembered> {
    const [code] = await this.unitOfWork.query<Remembered>(
      `select id, programme_id as "programmeId", target, column_name as "column", source, code, value,
              row_version as "rowVersion"
       from import_code where id = $1 and forgotten_at is null for update`,
      [id],
    );
    if (!code) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(this.targets.of(code.target).permission, code);
    assertFresh(code.rowVersion, rowVersion);
    return code;
  }

  private audit(action: string, { id, programmeId, target, column, source, code, value }: Remembered, after: object) {
    const before = { target, column, source, code, value };
    this.unitOfWork.audit({ action, kind: 'import-code', recordId: id, programmeId, before, after: { ...after } });
  }
}
