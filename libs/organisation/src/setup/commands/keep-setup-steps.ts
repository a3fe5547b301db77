import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { given } from '../../given';
import { References } from '../../references/references';
import { SetupStepEntity } from '../data/setup-step.entity';
import { STANDARD_STEPS } from '../shipped/standard-steps';

export type SetupStepContent = Pick<SetupStepEntity, 'title' | 'milestoneId' | 'dueOn' | 'ownerId' | 'note'>;

const NOTHING = { milestoneId: null, dueOn: null, ownerId: null, note: '' };

/** The list of what must be arranged; its day is its own, else that of the milestone. */
@Injectable()
export class KeepSetupSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 422 milestone or owner of elsewhere. */
  async add(programmeId: string, content: SetupStepContent, standardCode: string | null = null): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('implementation.write', { programmeId });
    const { milestoneId, ownerId } = content;
    await this.references.demand(programmeId, { milestoneId, ownerId });
    const row = { ...content, standardCode, id: newId(), programmeId, recordedBy: actor.userId };
    await this.unitOfWork.repo(SetupStepEntity).insert(row);
    this.audit('added', row, undefined, content);
    return row.id;
  }

  /** Those that are there already are left alone. Answers how many came. @throws DomainError 403/404 */
  async choose(programmeId: string, codes: readonly string[]): Promise<number> {
    const rows = await this.unitOfWork.query<{ code: string }>(
      `select standard_code as code from setup_step where programme_id = $1 and state <> 'WITHDRAWN'`,
      [programmeId],
    );
    const present = new Set(rows.map(({ code }) => code));
    const wanted = STANDARD_STEPS.filter(({ code }) => codes.includes(code) && !present.has(code));
    for (const { code, title } of wanted) await this.add(programmeId, { ...NOTHING, title }, code);
    return wanted.length;
  }

  /** @throws DomainError 403/404, 409, 412, 422 */
  async change(
    id: string,
    { state, ...change }: Partial<SetupStepContent> & { state?: 'OPEN' | 'DONE' | 'NOT_NEEDED' },
    rowVersion: number,
  ): Promise<void> {
    const row = await this.lock(id, rowVersion);
    const { milestoneId, ownerId } = change;
    await this.references.demand(row.programmeId, { milestoneId, ownerId });
    const doneOn = state === 'DONE' ? (row.doneOn ?? this.clock.today()) : null;
    await this.update(row, 'changed', { ...given(change), ...(state && { state, doneOn }) });
  }

  /** @throws DomainError 403/404, 409, 412 */
  async withdraw(id: string, withdrawnReason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    await this.update(row, 'withdrawn', { state: 'WITHDRAWN', doneOn: null, withdrawnReason });
  }

  private async lock(id: string, rowVersion: number): Promise<SetupStepEntity> {
    const row = await this.unitOfWork
      .repo(SetupStepEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('implementation.write', { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('organisation.withdrawn', { status: 409 });
    return row;
  }

  private async update(row: SetupStepEntity, action: string, change: Partial<SetupStepEntity>): Promise<void> {
    await this.unitOfWork.repo(SetupStepEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    this.audit(action, row, row, change);
  }

  private audit(action: string, row: { id: string; programmeId: string }, before: object | undefined, after: object) {
    const { id: recordId, programmeId } = row;
    const kind = 'setup-step';
    this.unitOfWork.audit({ action: `${kind}.${action}`, kind, recordId, programmeId, before, after });
  }
}
