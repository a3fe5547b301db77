import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { IndicatorDefinition } from '../domain/indicator';
import type { MeasuredTerm } from '../domain/series';
import { IndicatorEntity } from './indicator.entity';
import { IndicatorVersionEntity } from './indicator-version.entity';

export interface LockedIndicator {
  indicator: IndicatorEntity;
  version: IndicatorVersionEntity;
}

/** An indicator with what a value of it is held against. */
export interface MeasuredIndicator {
  indicator: IndicatorEntity;
  /** Oldest first. */
  versions: IndicatorVersionEntity[];
  term: MeasuredTerm;
  /** Ids of the municipalities of its programme. */
  municipalities: string[];
}

/** What the head keeps beside its definitions. */
export type IndicatorHead = Pick<
  IndicatorEntity,
  'programmeId' | 'contractId' | 'code' | 'ownerId' | 'judgeId' | 'templateCode'
>;

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

  /** Several for new values, in one order, so that two writers wait for each other and never lock each other out. */
  async lockAll(ids: readonly string[]): Promise<Map<string, MeasuredIndicator>> {
    return this.measured(ids, true);
  }

  /** As lockAll, for who only looks whether values would fit. */
  async measured(ids: readonly string[], locked = false): Promise<Map<string, MeasuredIndicator>> {
    const wanted = [...new Set(ids)];
    const indicators = await this.unitOfWork.repo(IndicatorEntity).find({
      where: { id: In(wanted) },
      order: { id: 'ASC' },
      ...(locked && { lock: { mode: 'pessimistic_write' } }),
    });
    if (indicators.length < wanted.length) throw new DomainError('platform.not-found', { status: 404 });
    for (const { programmeId } of indicators) this.unitOfWork.actor.demand('indicator.write', { programmeId });
    const versions = await this.unitOfWork
      .repo(IndicatorVersionEntity)
      .find({ where: { indicatorId: In(wanted) }, order: { n: 'ASC' } });
    const places = await this.unitOfWork.query<{
      id: string;
      startsOn: string;
      endsOn: string;
      municipalities: string[];
    }>(
      `select c.id, c.starts_on as "startsOn", c.ends_on as "endsOn",
              array(select m.id::text from municipality m where m.programme_id = c.programme_id) as municipalities
       from contract c where c.id = any ($1)`,
      [indicators.map(({ contractId }) => contractId)],
    );
    const placed = new Map(places.map((place) => [place.id, place]));
    return new Map(
      indicators.map((indicator) => {
        const { municipalities, startsOn, endsOn } = placed.get(indicator.contractId)!;
        const own = versions.filter(({ indicatorId }) => indicatorId === indicator.id);
        const term = { startsOn, endsOn, endedOn: indicator.endedOn };
        return [indicator.id, { indicator, versions: own, term, municipalities }];
      }),
    );
  }

  async add(head: IndicatorHead, definition: IndicatorDefinition, validFrom: string): Promise<LockedIndicator> {
    const id = newId();
    const version = this.version({ ...definition, validFrom, programmeId: head.programmeId, indicatorId: id, n: 1 });
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
  async revise(
    { indicator, version }: LockedIndicator,
    definition: IndicatorDefinition,
    validFrom: string,
    reason: string,
  ) {
    const { id, programmeId, rowVersion } = indicator;
    const next = this.version({
      ...definition,
      validFrom,
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

  /** Changes what is not part of a definition. */
  async rehead({ id, rowVersion }: IndicatorEntity, change: Partial<IndicatorEntity>): Promise<void> {
    await this.unitOfWork.repo(IndicatorEntity).update(id, { ...change, rowVersion: rowVersion + 1 });
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
