import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { BudgetAmendmentRowEntity } from './budget-amendment-row.entity';
import { BudgetAmendmentEntity } from './budget-amendment.entity';
import { JointAmendmentEntity } from './joint-amendment.entity';

export interface AmendmentPlace {
  id: string;
  programmeId: string;
  municipalityId: string;
  municipality: string;
  year: number;
  adoptedOn: string | null;
}

export interface KeptRow {
  lineId: string;
  changeCents: string;
  receivableChangeCents: string;
}

/** Amendments and their rows, locked for who may write or decide them. */
@Injectable()
export class BudgetAmendmentStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The joint proposal of which it is a part is locked first: two deeds at once then follow each other.
   * @throws DomainError 404, 403 another municipality, 412 when a row version is given and stale
   */
  async lock(id: string, permission: string, rowVersion?: number) {
    await this.enterJoint(id);
    const row = await this.unitOfWork
      .repo(BudgetAmendmentEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const place = await this.place(row.municipalBudgetId);
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId, municipalityId: place.municipalityId });
    if (rowVersion !== undefined) assertFresh(row.rowVersion, rowVersion);
    return { row, place };
  }

  /** Without a lock, for what only reads. @throws DomainError 404 */
  async read(id: string) {
    const row = await this.unitOfWork.repo(BudgetAmendmentEntity).findOneBy({ id });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return { row, place: await this.place(row.municipalBudgetId) };
  }

  /** The begroting that an amendment is about. @throws DomainError 404 */
  async place(budgetId: string): Promise<AmendmentPlace> {
    const [place] = await this.unitOfWork.query<AmendmentPlace>(
      `select m.id, m.programme_id as "programmeId", m.municipality_id as "municipalityId", y.name as municipality, m.year,
              a.decided_on as "adoptedOn"
       from municipal_budget m join municipality y on y.id = m.municipality_id
       left join municipal_budget_adoption a on a.municipal_budget_id = m.id where m.id = $1`,
      [budgetId],
    );
    if (!place || !this.unitOfWork.actor.can('budget-amendment.read', { programmeId: place.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return place;
  }

  async update(row: BudgetAmendmentEntity, change: Partial<BudgetAmendmentEntity>): Promise<void> {
    await this.unitOfWork.repo(BudgetAmendmentEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    if (row.jointAmendmentId) await this.touchJoint(row.jointAmendmentId);
  }

  /** Who looked at the whole before sees that one of its parts moved. */
  private async touchJoint(id: string): Promise<void> {
    await this.unitOfWork.query('update joint_amendment set row_version = row_version + 1 where id = $1', [id]);
  }

  rows(budgetAmendmentId: string): Promise<BudgetAmendmentRowEntity[]> {
    return this.unitOfWork
      .repo(BudgetAmendmentRowEntity)
      .find({ where: { budgetAmendmentId }, order: { sort: 'ASC' } });
  }

  /** Replaces what the draft asks; a line that only the draft asked for goes when no row needs it any more. */
  async replaceRows(id: string, rows: readonly KeptRow[]): Promise<void> {
    await this.unitOfWork.query('delete from budget_amendment_row where budget_amendment_id = $1', [id]);
    await this.unitOfWork.query(
      'delete from municipal_budget_line where budget_amendment_id = $1 and not (id = any ($2::uuid[]))',
      [id, rows.map(({ lineId }) => lineId)],
    );
    await this.unitOfWork.repo(BudgetAmendmentRowEntity).insert(
      rows.map(({ lineId, ...cents }, index) => ({
        ...{ id: newId(), budgetAmendmentId: id, municipalBudgetLineId: lineId, sort: index + 1 },
        ...cents,
      })),
    );
  }

  private async enterJoint(id: string): Promise<void> {
    await this.unitOfWork.query(
      `select 1 from joint_amendment where id = (select joint_amendment_id from budget_amendment where id = $1) for update`,
      [id],
    );
  }

  /**
   * The parts of a joint proposal, locked in one order so that two decisions at once do not wait for each other.
   * @throws DomainError 404
   */
  async lockJoint(jointId: string): Promise<{ joint: JointAmendmentEntity; parts: BudgetAmendmentEntity[] }> {
    const joint = await this.unitOfWork
      .repo(JointAmendmentEntity)
      .findOne({ where: { id: jointId }, lock: { mode: 'pessimistic_write' } });
    if (!joint || !this.unitOfWork.actor.can('budget-amendment.read', { programmeId: joint.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const parts = await this.unitOfWork
      .repo(BudgetAmendmentEntity)
      .find({ where: { jointAmendmentId: jointId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    return { joint, parts };
  }
}
