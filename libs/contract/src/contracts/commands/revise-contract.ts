import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, Clock, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { PeriodPlanner } from '../../obligations/commands/period-planner';
import { ContractEntity } from '../data/contract.entity';
import { ContractVersionStore, VersionOrigin } from '../data/contract-version.store';
import { CourseChange, CourseStep, changedCourse } from '../domain/contract-course';
import type { ContractTerms } from '../domain/contract-terms';
import { differences, flatten } from '../domain/flat-terms';
import { assertTerms } from '../domain/terms-rules';

export interface ContractRevision extends VersionOrigin {
  /** From which day it holds, 'yyyy-mm-dd'. */
  validFrom: string;
  /** Only what changes; a list as a whole. */
  change: Partial<ContractTerms>;
}

/** Changes what a contract says, from a day on. Joins the unit of work of the caller: an approved modification uses it too. */
@Injectable()
export class ReviseContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
    private readonly versions: ContractVersionStore,
    private readonly clock: Clock,
    private readonly periods: PeriodPlanner,
  ) {}

  /**
   * By hand. A draft has no course yet: its one version is written anew. An active contract asks for the reason; without a
   * day the change holds from today.
   * @throws DomainError 403, 404, 409 ended, 412 stale, 422 terms, day or reason.
   */
  async execute(
    id: string,
    { validFrom, reason, ...change }: Partial<ContractTerms> & { validFrom?: string; reason?: string },
    rowVersion: number,
  ): Promise<void> {
    const contract = await this.lock(id);
    assertFresh(contract.rowVersion, rowVersion);
    if (contract.state === 'DRAFT') {
      await this.redraft(contract, change, reason ?? 'Vastgelegd vóór ondertekening');
      return;
    }
    if (contract.state === 'ENDED') throw new DomainError('contract.ended', { status: 409 });
    if (!reason) throw problem('reason', 'contract.reason');
    const today = this.clock.today();
    const day = validFrom ?? (today > contract.startsOn ? today : contract.startsOn);
    await this.revise(contract, { validFrom: day, change, reason, source: 'REVISION' });
  }

  /**
   * For what was approved elsewhere (a modification): a contract that is not a draft, in the transaction of the caller.
   * Answers the id of the version that holds from the day, or null when the contract says this already.
   * @throws DomainError 403, 404, 409 draft or ended, 422 terms or day.
   */
  async apply(id: string, revision: ContractRevision): Promise<string | null> {
    const contract = await this.lock(id);
    if (contract.state === 'DRAFT') throw new DomainError('contract.state', { status: 409 });
    return this.revise(contract, revision);
  }

  private async revise(contract: ContractEntity, { validFrom, change, ...origin }: ContractRevision) {
    if (contract.state === 'ENDED') throw new DomainError('contract.ended', { status: 409 });
    if (change.startsOn !== undefined && change.startsOn !== contract.startsOn)
      throw problem('startsOn', 'contract.started');
    const course = await this.versions.course(contract.id);
    const changed = changedCourse(course, validFrom, change);
    return changed && this.write(contract, course, changed, origin);
  }

  private async redraft(contract: ContractEntity, change: Partial<ContractTerms>, reason: string): Promise<void> {
    const course = await this.versions.course(contract.id);
    const before = course[0]!;
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const terms = { ...before.terms, ...given };
    if (differences(flatten(before.terms), flatten(terms)).length === 0) return;
    const changed = { replaced: course.map(({ id }) => id), added: [{ validFrom: terms.startsOn, terms }] };
    await this.write(contract, course, changed, { source: 'REVISION', reason });
  }

  private async write(
    contract: ContractEntity,
    course: CourseStep[],
    changed: CourseChange,
    origin: VersionOrigin,
  ): Promise<string> {
    changed.added.forEach(({ terms }) => assertTerms(terms));
    const versionId = await this.versions.write(contract, changed, origin);
    const first = changed.added[0]!;
    const { title, startsOn, endsOn, paymentRoute } = changed.added.at(-1)!.terms;
    const old = course.filter(({ validFrom }) => validFrom <= first.validFrom).at(-1) ?? course[0]!;
    const what = differences(flatten(old.terms), flatten(first.terms));
    await this.unitOfWork
      .repo(ContractEntity)
      .update(contract.id, { title, startsOn, endsOn, paymentRoute, rowVersion: contract.rowVersion + 1 });
    this.unitOfWork.audit({
      action: 'contract.revised',
      kind: 'contract',
      recordId: contract.id,
      versionId,
      programmeId: contract.programmeId,
      before: Object.fromEntries(what.map(({ key, before }) => [key, before ?? null])),
      after: {
        ...Object.fromEntries(what.map(({ key, after }) => [key, after ?? null])),
        ...origin,
        validFrom: first.validFrom,
      },
    });
    await this.index({ ...contract, title });
    if (endsOn !== contract.endsOn || startsOn !== contract.startsOn) await this.periods.ofContract(contract.id);
    return versionId;
  }

  private index({ id, programmeId, code, title, contractor }: ContractEntity): Promise<void> {
    const url = `/contracten/${id}`;
    return this.search.put({ kind: 'contract', recordId: id, programmeId, code, title, text: contractor, url });
  }

  private async lock(id: string): Promise<ContractEntity> {
    const contract = await this.unitOfWork
      .repo(ContractEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!contract) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('contract.write', { programmeId: contract.programmeId });
    return contract;
  }
}

const problem = (field: string, code: string) => new DomainError(code, { fields: [{ pointer: `/${field}`, code }] });
