import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { ObligationContent } from '../domain/obligation';
import { ObligationEntity } from './obligation.entity';
import { ObligationVersionEntity } from './obligation-version.entity';

export interface LockedObligation {
  obligation: ObligationEntity;
  version: ObligationVersionEntity;
}

/** What was agreed in one version. */
export const contentOf = (version: ObligationVersionEntity): ObligationContent => ({
  title: version.title,
  text: version.text,
  clause: version.clause,
  kind: version.kind,
  party: version.party,
  evidence: version.evidence,
  dueRule: version.dueRule,
  dueOn: version.dueOn,
  dueEveryMonths: version.dueEveryMonths,
  dueUntil: version.dueUntil,
  dueEvent: version.dueEvent,
  dueEventName: version.dueEventName,
  dueAfterId: version.dueAfterId,
  dueDays: version.dueDays,
  dueDayUnit: version.dueDayUnit,
});

/** Writes obligations: head and version together, and what the search finds of them. */
@Injectable()
export class ObligationStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** The obligation for change, others wait. @throws DomainError 404 not there, 403 not permitted. */
  async lock(id: string): Promise<LockedObligation> {
    const obligation = await this.unitOfWork
      .repo(ObligationEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!obligation) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('obligation.write', { programmeId: obligation.programmeId });
    const version = await this.unitOfWork
      .repo(ObligationVersionEntity)
      .findOneByOrFail({ id: obligation.currentVersionId });
    return { obligation, version };
  }

  /** As lock, or null when it is not there for this person. */
  async find(id: string): Promise<LockedObligation | null> {
    try {
      return await this.lock(id);
    } catch (error) {
      if (error instanceof DomainError && error.status === 404) return null;
      throw error;
    }
  }

  async add(
    head: Pick<ObligationEntity, 'programmeId' | 'contractId' | 'code'> & Partial<ObligationEntity>,
    content: ObligationContent,
    validFrom: string,
  ): Promise<LockedObligation> {
    const recordedBy = this.unitOfWork.actor.userId;
    const id = newId();
    const version = this.version({ programmeId: head.programmeId, obligationId: id, n: 1, validFrom, ...content });
    const obligation = this.unitOfWork
      .repo(ObligationEntity)
      .create({ state: 'PROPOSED', rowVersion: 1, ...head, id, currentVersionId: version.id, recordedBy });
    await this.unitOfWork.repo(ObligationEntity).insert(obligation);
    await this.unitOfWork.repo(ObligationVersionEntity).insert(version);
    await this.index(obligation, version);
    return { obligation, version };
  }

  /** Appends the next version and makes it the current one. The row version stays the caller's affair. */
  async revise(
    { obligation, version }: LockedObligation,
    content: ObligationContent,
    { reason, validFrom }: { reason: string | null; validFrom: string },
  ) {
    const { programmeId, id: obligationId } = obligation;
    const next = this.version({
      programmeId,
      obligationId,
      n: version.n + 1,
      validFrom,
      ...content,
      changeReason: reason,
    });
    await this.unitOfWork.repo(ObligationVersionEntity).insert(next);
    await this.index(obligation, next);
    return next;
  }

  async update(obligation: ObligationEntity, change: Partial<ObligationEntity>): Promise<void> {
    await this.unitOfWork
      .repo(ObligationEntity)
      .update(obligation.id, { ...change, rowVersion: obligation.rowVersion + 1 });
  }

  private version(fields: Partial<ObligationVersionEntity>): ObligationVersionEntity {
    return this.unitOfWork
      .repo(ObligationVersionEntity)
      .create({ changeReason: null, ...fields, id: newId(), recordedBy: this.unitOfWork.actor.userId });
  }

  /** Under the tender that it came from: its words may be those of a workgroup, which not everybody may find. */
  private async index(obligation: ObligationEntity, { title, text }: ObligationVersionEntity): Promise<void> {
    const { id, programmeId, contractId, code } = obligation;
    const [award] = await this.unitOfWork.query<{ tenderId: string }>(
      'select a.tender_id as "tenderId" from contract c join award a on a.id = c.award_id where c.id = $1',
      [contractId],
    );
    const tenderId = award?.tenderId ?? null;
    const url = `/verplichtingen/${id}`;
    await this.search.put({ kind: 'obligation', recordId: id, programmeId, tenderId, code, title, text, url });
  }
}
