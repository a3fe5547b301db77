import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { AssessmentStore, type AssessmentRow } from '../data/assessment.store';
import { assertMayDeclare, LEAST_ASSESSORS } from '../domain/assessor';
import { DECLARATION } from '../domain/declaration';

/** Who assesses what; each signs before seeing any offer, and a declared interest excludes. */
@Injectable()
export class AppointAssessor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 scores open or person excluded, 422 person or criterion. */
  async execute(assessmentId: string, userId: string, criterionIds: readonly string[]): Promise<void> {
    const assessment = await this.mine(assessmentId);
    await this.demandRole(assessment, userId);
    for (const criterionId of criterionIds) await this.store.criterion(assessmentId, criterionId);
    const open = await this.store.revealed(criterionIds);
    if (open.length > 0) {
      throw new DomainError('assessment.scores-open', { status: 409, params: { codes: open.join(', ') } });
    }
    const known = await this.store.assessorOf(assessment.tenderId, userId);
    if (known) assertNotOut(known.state);
    const id = known?.id ?? (await this.store.appoint(assessment, userId));
    await this.store.assign(assessment, id, criterionIds);
    await this.store.touch(assessmentId);
    this.audit('assessment.assessor-appointed', assessment, { assessorId: id, userId, criterionIds });
  }

  /**
   * Signs the declaration: no interest and confidential, or an interest, which excludes.
   * @param interest what the interest is; null when there is none
   * @throws DomainError 403 not appointed, 409 declared already or another text.
   */
  async declare(assessmentId: string, version: string, interest: string | null): Promise<void> {
    const assessment = await this.store.lock(assessmentId);
    const { actor } = this.unitOfWork;
    const assessor = await this.store.assessorOf(assessment.tenderId, actor.userId);
    if (!assessor) throw new DomainError('assessment.not-assessor', { status: 403 });
    assertMayDeclare(assessor.state);
    if (version !== DECLARATION.version) throw new DomainError('assessment.declaration-changed', { status: 409 });
    await this.unitOfWork.query(
      `update assessor set state = $2, interest = $3, declaration_version = $4, declaration_text = $5, declared_at = $6,
              row_version = row_version + 1 where id = $1`,
      [assessor.id, interest ? 'CONFLICTED' : 'DECLARED', interest, version, DECLARATION.text, this.clock.now()],
    );
    const action = interest ? 'assessment.interest-declared' : 'assessment.declared';
    this.audit(action, assessment, { assessorId: assessor.id, version });
  }

  /** Takes somebody off, with the reason. @throws DomainError 404, 409 handed in or too few left, 412. */
  async withdraw(assessmentId: string, assessorId: string, reason: string, rowVersion: number): Promise<void> {
    const assessment = await this.mine(assessmentId);
    const assessor = await this.store.assessor(assessorId, assessment.tenderId);
    assertFresh(assessor.rowVersion, rowVersion);
    assertNotOut(assessor.state);
    await this.demandEnoughLeft(assessorId);
    await this.unitOfWork.query(
      `update assessor set state = 'WITHDRAWN', withdrawn_reason = $2, row_version = row_version + 1 where id = $1`,
      [assessorId, reason],
    );
    this.audit('assessment.assessor-withdrawn', assessment, { assessorId, reason });
  }

  private async mine(assessmentId: string): Promise<AssessmentRow> {
    const assessment = await this.store.lock(assessmentId);
    this.unitOfWork.actor.demand('assessment.write', assessment);
    return assessment;
  }

  private async demandRole({ programmeId, tenderId }: AssessmentRow, userId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select g.id from role_grant g join user_account u on u.id = g.user_id and u.state = 'ACTIVE'
       where g.user_id = $1 and g.programme_id = $2 and (g.tender_id is null or g.tender_id = $3)
         and g.role in ('inkoper', 'contractmanager', 'financien', 'lezer')`,
      [userId, programmeId, tenderId],
    );
    const code = 'assessment.no-role';
    if (rows.length === 0) throw new DomainError(code, { fields: [{ pointer: '/userId', code }] });
  }

  /** Nobody is taken off to bring scores into the open, and what was handed in counts. */
  private async demandEnoughLeft(assessorId: string): Promise<void> {
    const [row] = await this.unitOfWork.query<{ handedIn: boolean; short: boolean }>(
      `select coalesce(bool_or(mine.handed_in_at is not null), false) as "handedIn",
              coalesce(bool_or((select count(*) < $2 and bool_or(c.handed_in_at is not null)
                from assessor_criterion c join assessor a on a.id = c.assessor_id and a.state in ('APPOINTED', 'DECLARED')
                where c.criterion_id = mine.criterion_id and c.assessor_id <> $1)), false) as short
       from assessor_criterion mine where mine.assessor_id = $1`,
      [assessorId, LEAST_ASSESSORS],
    );
    if (row!.handedIn) throw new DomainError('assessment.has-handed-in', { status: 409 });
    if (row!.short) throw new DomainError('assessment.too-few', { status: 409 });
  }

  private audit(action: string, { id, programmeId }: AssessmentRow, after: object): void {
    this.unitOfWork.audit({ action, kind: 'assessment', recordId: id, programmeId, after });
  }
}

function assertNotOut(state: string): void {
  if (state === 'CONFLICTED' || state === 'WITHDRAWN') {
    throw new DomainError(`assessment.assessor-${state}`, { status: 409 });
  }
}
