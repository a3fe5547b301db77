import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { nextCode } from '../../records/next-number';
import { RecordKind, Records } from '../../records/records';
import { STANDARD_TASKS } from '../shipped/standard-tasks';

export interface TaskContent {
  area: string;
  title: string;
  description: string;
}

export const TASK: RecordKind = {
  table: 'organisation_task',
  kind: 'organisation-task',
  permission: 'implementation.write',
};

/** The tasks of the implementation organisation: own ones, and those chosen from the shipped list. */
@Injectable()
export class KeepTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: Records,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 409 title taken. */
  async add(programmeId: string, content: TaskContent, standardCode: string | null = null): Promise<string> {
    this.unitOfWork.actor.demand(TASK.permission, { programmeId });
    const series = await nextCode(this.unitOfWork, 'organisation_task', programmeId, 'TAAK');
    return this.records.add(TASK, programmeId, { ...series, ...content, standardCode });
  }

  /** Those that are there already are left alone. Answers how many came. @throws DomainError 403/404, 422 unknown code. */
  async choose(programmeId: string, codes: readonly string[]): Promise<number> {
    this.unitOfWork.actor.demand(TASK.permission, { programmeId });
    const rows = await this.unitOfWork.query<{ code: string }>(
      `select standard_code as code from organisation_task
       where programme_id = $1 and state = 'ACTIVE' and standard_code is not null`,
      [programmeId],
    );
    const present = new Set(rows.map(({ code }) => code));
    for (const code of codes) {
      if (STANDARD_TASKS.some((task) => task.code === code)) continue;
      throw new DomainError('organisation-task.unknown-standard', { params: { code } });
    }
    const wanted = STANDARD_TASKS.filter(({ code }) => codes.includes(code) && !present.has(code));
    for (const { code, ...content } of wanted) await this.add(programmeId, content, code);
    return wanted.length;
  }

  /** @throws DomainError 403/404, 409, 412 */
  async change(id: string, change: Partial<TaskContent>, rowVersion: number): Promise<void> {
    await this.records.update(TASK, await this.records.lock(TASK, id, rowVersion), change);
  }

  /** @throws DomainError 403/404, 409, 412 */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    await this.records.withdraw(TASK, id, rowVersion, reason);
  }
}
