import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { given } from '../../given';
import { OrganisationTaskEntity } from '../data/organisation-task.entity';
import { TaskStore } from '../data/task.store';
import { STANDARD_TASKS } from '../shipped/standard-tasks';

export type TaskContent = Pick<OrganisationTaskEntity, 'area' | 'title' | 'description'>;

/** The tasks of the implementation organisation: own ones, and those chosen from the shipped list. */
@Injectable()
export class KeepTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: CodeSeries,
    private readonly store: TaskStore,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 409 title taken. */
  async add(programmeId: string, content: TaskContent, standardCode: string | null = null): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('implementation.write', { programmeId });
    const series = await this.codes.next(programmeId, programmeId, 'TAAK');
    const row = { ...series, ...content, standardCode, id: newId(), programmeId, recordedBy: actor.userId };
    await this.unitOfWork.repo(OrganisationTaskEntity).insert(row);
    this.store.audit('added', row, undefined, { code: series.code, ...content });
    return row.id;
  }

  /** Those that are there already are left alone. Answers how many came. @throws DomainError 403/404, 422 unknown code. */
  async choose(programmeId: string, codes: readonly string[]): Promise<number> {
    this.unitOfWork.actor.demand('implementation.write', { programmeId });
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
    await this.store.update(await this.store.lock(id, rowVersion), 'changed', given(change));
  }

  /** @throws DomainError 403/404, 409, 412 */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, rowVersion);
    await this.store.update(row, 'withdrawn', { state: 'WITHDRAWN', withdrawnReason: reason });
  }
}
