import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { IndicatorPoints } from '../data/indicator-points';
import type { IndicatorEntity } from '../data/indicator.entity';
import type { IndicatorVersionEntity } from '../data/indicator-version.entity';
import { IndicatorStore, LockedIndicator } from '../data/indicator.store';
import { assertDefinition, IndicatorDefinition } from '../domain/indicator';
import { shortest } from '../domain/measure';
import { Colleagues } from '../queries/colleagues';
import { limitsOf } from './define-indicator';

/** A definition as it was entered, without the key columns of its version. */
export const definitionOf = (version: IndicatorVersionEntity): IndicatorDefinition => ({
  name: version.name,
  definition: version.definition,
  numerator: version.numerator,
  denominator: version.denominator,
  unit: version.unit,
  direction: version.direction,
  norm: shortest(version.norm),
  amberLimit: shortest(version.amberLimit),
  redLimit: shortest(version.redLimit),
  frequency: version.frequency,
  source: version.source,
  purpose: version.purpose,
  perMunicipality: version.perMunicipality,
  minimumCellSize: version.minimumCellSize,
});

export interface IndicatorChange extends Partial<IndicatorDefinition> {
  /** From which day the definition holds; today when left out. */
  validFrom?: string;
  /** Why; compulsory when the definition changes. */
  reason?: string;
  ownerId?: string | null;
  judgeId?: string | null;
}

const given = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Changes what is measured: a next version with its reason. Values keep the definition by which they were measured. */
@Injectable()
export class ReviseIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IndicatorStore,
    private readonly points: IndicatorPoints,
    private readonly links: TraceLinks,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 412 stale, 422 definition does not fit, breaks the series or comes without a reason. */
  async execute(id: string, change: IndicatorChange, rowVersion: number): Promise<void> {
    const locked = await this.store.lock(id);
    assertFresh(locked.indicator.rowVersion, rowVersion);
    const { validFrom, reason, ownerId, judgeId, ...content } = change;
    const before = definitionOf(locked.version);
    const after = { ...before, ...given(content) };
    const people = given({ ownerId, judgeId });
    await this.changePeople(locked.indicator, people);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    assertDefinition(after, limitsOf(after));
    if (!reason)
      throw new DomainError('indicator.reason', { fields: [{ pointer: '/reason', code: 'indicator.reason' }] });
    if (after.unit !== before.unit || after.frequency !== before.frequency) await this.demandNoValues(id);
    const next = await this.store.revise(locked, after, this.dayOf(locked, validFrom), reason);
    // Yesterday's counts fall under today's minimum too.
    await this.points.refresh([id]);
    const { programmeId, code } = locked.indicator;
    this.unitOfWork.audit({
      action: 'indicator.revised',
      kind: 'indicator',
      recordId: id,
      versionId: next.id,
      programmeId,
      before,
      after: { ...after, validFrom: next.validFrom, reason },
    });
    await this.links.upstreamChanged({ kind: 'indicator', id, versionId: next.id, cause: `${code} versie ${next.n}` });
  }

  private async changePeople(
    indicator: IndicatorEntity,
    people: Partial<Pick<IndicatorEntity, 'ownerId' | 'judgeId'>>,
  ): Promise<void> {
    const { ownerId, judgeId, id, programmeId } = indicator;
    const after = { ownerId, judgeId, ...people };
    if (after.ownerId === ownerId && after.judgeId === judgeId) return;
    await this.colleagues.assert(programmeId, after);
    await this.store.rehead(indicator, after);
    indicator.rowVersion += 1;
    const entry = { action: 'indicator.assigned', kind: 'indicator', recordId: id, programmeId };
    this.unitOfWork.audit({ ...entry, before: { ownerId, judgeId }, after });
  }

  /** A definition cannot hold before the one that it follows. */
  private dayOf({ version }: LockedIndicator, asked: string | undefined): string {
    const today = this.clock.today();
    const day = asked ?? (today > version.validFrom ? today : version.validFrom);
    if (day >= version.validFrom) return day;
    throw new DomainError('indicator.valid-from', {
      fields: [{ pointer: '/validFrom', code: 'indicator.valid-from' }],
    });
  }

  /** Days and percentages in one series would compare what cannot be compared; so would months and quarters. */
  private async demandNoValues(id: string): Promise<void> {
    const found = await this.unitOfWork.query(`select 1 from indicator_value where indicator_id = $1 limit 1`, [id]);
    if (found.length === 0) return;
    throw new DomainError('indicator.series-break', { fields: [{ pointer: '/unit', code: 'indicator.series-break' }] });
  }
}
