import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { References } from '../../references/references';
import { TaskAssignmentEntity } from '../data/task-assignment.entity';
import { TaskStore } from '../data/task.store';
import { answers, Raci, withoutAnswering } from '../domain/raci';

export interface Assignment {
  municipalityId: string | null;
  unitId: string | null;
  letters: Raci;
}

interface AssignmentRow extends Assignment {
  id: string;
  name: string;
}

/** Says what one party does in a task. Of all parties exactly one answers for it. */
@Injectable()
export class AssignTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TaskStore,
    private readonly references: References,
  ) {}

  /**
   * @param takeOver the answering moves from who has it now.
   * @throws DomainError 403/404, 409 another answers for it, 412 stale, 422 party.
   */
  async execute(taskId: string, assignment: Assignment, takeOver: boolean, rowVersion: number): Promise<void> {
    const task = await this.store.lock(taskId, rowVersion);
    const { municipalityId, unitId, letters } = assignment;
    if ((municipalityId === null) === (unitId === null)) throw new DomainError('organisation-task.one-party');
    await this.references.demand(task.programmeId, { municipalityId, unitId });
    const rows = await this.rowsOf(taskId);
    const party = municipalityId ?? unitId;
    const isOwn = (row: AssignmentRow) => (row.municipalityId ?? row.unitId) === party;
    const other = rows.find((row) => !isOwn(row) && answers(row.letters));
    if (answers(letters) && other) {
      if (!takeOver) {
        throw new DomainError('organisation-task.accountable', { status: 409, params: { name: other.name } });
      }
      await this.set(other.id, withoutAnswering(other.letters));
    }
    const own = rows.find(isOwn);
    if (own) await this.set(own.id, letters);
    else await this.insert(task.programmeId, taskId, assignment);
    const from = other && takeOver ? other.name : undefined;
    await this.store.update(
      task,
      'assigned',
      {},
      {
        ...{ municipalityId, unitId, letters, from },
        before: own?.letters ?? '',
      },
    );
  }

  private rowsOf(taskId: string): Promise<AssignmentRow[]> {
    return this.unitOfWork.query<AssignmentRow>(
      `select a.id, a.municipality_id as "municipalityId", a.unit_id as "unitId", a.letters, coalesce(m.name, u.name) as name
       from task_assignment a left join municipality m on m.id = a.municipality_id
       left join organisation_unit u on u.id = a.unit_id where a.task_id = $1`,
      [taskId],
    );
  }

  private async set(id: string, letters: Raci): Promise<void> {
    await this.unitOfWork.repo(TaskAssignmentEntity).update(id, { letters });
  }

  private async insert(programmeId: string, taskId: string, assignment: Assignment): Promise<void> {
    const recordedBy = this.unitOfWork.actor.userId;
    const row = { ...assignment, id: newId(), programmeId, taskId, recordedBy };
    await this.unitOfWork.repo(TaskAssignmentEntity).insert(row);
  }
}
