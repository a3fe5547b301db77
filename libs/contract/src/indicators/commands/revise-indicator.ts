import { Injectable } from '@nestjs/common';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import type { IndicatorVersionEntity } from '../data/indicator-version.entity';
import { IndicatorStore } from '../data/indicator.store';
import { assertDefinition, IndicatorDefinition } from '../domain/indicator';
import { shortest } from '../domain/measure';
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
  redLimit: shortest(version.redLimit),
  frequency: version.frequency,
  source: version.source,
  minimumCellSize: version.minimumCellSize,
});

/** Changes what is measured: a next version with its reason. Values keep the definition by which they were measured. */
@Injectable()
export class ReviseIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IndicatorStore,
    private readonly links: TraceLinks,
  ) {}

  /** @throws DomainError 403, 404, 412 stale, 422 definition does not fit. */
  async execute(id: string, change: Partial<IndicatorDefinition>, reason: string, rowVersion: number): Promise<void> {
    const locked = await this.store.lock(id);
    const { indicator, version } = locked;
    assertFresh(indicator.rowVersion, rowVersion);
    const before = definitionOf(version);
    const after = { ...before, ...Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined)) };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    assertDefinition(after, limitsOf(after));
    const next = await this.store.revise(locked, after, reason);
    this.unitOfWork.audit({
      action: 'indicator.revised',
      kind: 'indicator',
      recordId: id,
      versionId: next.id,
      programmeId: indicator.programmeId,
      before,
      after: { ...after, reason },
    });
    const cause = `${indicator.code} versie ${next.n}`;
    await this.links.upstreamChanged({ kind: 'indicator', id, versionId: next.id, cause });
  }
}
