import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { IndicatorDefinition } from '../domain/indicator';
import { IndicatorEntity } from './indicator.entity';
import { IndicatorVersionEntity } from './indicator-version.entity';

export interface LockedIndicator {
  indicator: IndicatorEntity;
  version: IndicatorVersionEntity;
}

/** Writes indicators: head and definition together, and what the search finds of them. */
@Injectable()
export class IndicatorStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** The indicator for change or for a new value. @throws DomainError 404 not there, 403 not permitted. */
  async lock(id: string): Promise<LockedIndicator> {
    const indicator = await this.unitOfWork
      .repo(IndicatorEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!indicator) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('indicator.write', { programmeId: indicator.programmeId });
    const version = await this.unitOfWork
      .repo(IndicatorVersionEntity)
      .findOneByOrFail({ id: indicator.currentVersionId });
    return { indicator, version };
  }

  async add(
    head: Pick<IndicatorEntity, 'programmeId' | 'contractId' | 'code' | 'ownerId'>,
    definition: IndicatorDefinition,
  ): Promise<LockedIndicator> {
    const id = newId();
    const version = this.version({ ...definition, programmeId: head.programmeId, indicatorId: id, n: 1 });
    const indicator = this.unitOfWork.repo(IndicatorEntity).create({
      ...head,
      id,
      currentVersionId: version.id,
      rowVersion: 1,
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.unitOfWork.repo(IndicatorEntity).insert(indicator);
    await this.unitOfWork.repo(IndicatorVersionEntity).insert(version);
    await this.index(indicator, version);
    return { indicator, version };
  }

  /** Appends the next definition and makes it the current one. */
  async revise({ indicator, version }: LockedIndicator, definition: IndicatorDefinition, reason: string) {
    const { id, programmeId, rowVersion } = indicator;
    const next = this.version({
      ...definition,
      programmeId,
      indicatorId: id,
      n: version.n + 1,
      changeReason: reason,
    });
    await this.unitOfWork.repo(IndicatorVersionEntity).insert(next);
    await this.unitOfWork.repo(IndicatorEntity).update(id, { currentVersionId: next.id, rowVersion: rowVersion + 1 });
    await this.index(indicator, next);
    return next;
  }

  private version(fields: Partial<IndicatorVersionEntity>): IndicatorVersionEntity {
    return this.unitOfWork
      .repo(IndicatorVersionEntity)
      .create({ changeReason: null, ...fields, id: newId(), recordedBy: this.unitOfWork.actor.userId });
  }

  private index({ id, programmeId, code }: IndicatorEntity, version: IndicatorVersionEntity): Promise<void> {
    return this.search.put({
      kind: 'indicator',
      recordId: id,
      programmeId,
      code,
      title: version.name,
      text: [version.definition, version.numerator, version.denominator].filter(Boolean).join(' '),
      url: `/kpis/${id}`,
    });
  }
}
