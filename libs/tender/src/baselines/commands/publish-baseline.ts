import { Injectable } from '@nestjs/common';
import { canonicalJson, DomainError } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { PublicationGate } from '../../requirement-checks/queries/publication-gate';
import { RequirementBaselineEntity } from '../data/requirement-baseline.entity';
import { RequirementBaselineStore } from '../data/requirement-baseline.store';
import { BASELINE_KIND } from '../domain/baseline-purpose';
import { BaselineContentQuery } from '../queries/baseline-content.query';

/** Makes an approved baseline public: its requirements and criteria become PUBLISHED, if no rule stands in the way. */
@Injectable()
export class PublishBaseline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly baselines: RequirementBaselineStore,
    private readonly content: BaselineContentQuery,
    private readonly gate: PublicationGate,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 no approval or published before, 412 stale, 422 outdated or a blocking rule broken. */
  async execute({ id, rowVersion }: { id: string; rowVersion: number }): Promise<void> {
    const row = await this.baselines.lock(id);
    const { programmeId, tenderId, name } = row;
    const { actor } = this.unitOfWork;
    actor.demand('requirement-baseline.publish', { programmeId, tenderId });
    assertFresh(row.rowVersion, rowVersion);
    demandApproved(row);
    const ids = await this.demandCurrent(row);
    await this.gate.demandAll(tenderId, ids);
    await this.baselines.update(row, { publishedAt: this.clock.now(), publishedBy: actor.userId });
    const published = await this.publish(row);
    const after = { name, contentHash: row.contentHash, published };
    this.unitOfWork.audit({
      ...{ action: 'requirement-baseline.published', kind: BASELINE_KIND, recordId: id, programmeId, after },
    });
  }

  /** What was frozen must still be what stands. @throws DomainError 422 with the codes that changed since. */
  private async demandCurrent({ id, tenderId, criterionCount }: RequirementBaselineEntity): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string; code: string; current: boolean }>(
      `select r.id, r.code, r.current_version_id = i.version_id and r.state in ('ADOPTED', 'PUBLISHED') as current
       from requirement_baseline_item i join requirement r on r.id = i.requirement_id
       where i.baseline_id = $1 order by i.position for share of r`,
      [id],
    );
    const changed = rows.filter(({ current }) => !current).map(({ code }) => code);
    const frozen = await this.content.stored(id);
    const now = await this.content.award(tenderId);
    const before = { criteria: frozen.criteria, methodNote: frozen.methodNote, tieRule: frozen.tieRule };
    if (criterionCount !== now.criteria.length || canonicalJson(before) !== canonicalJson(now)) {
      changed.push('gunningscriteria');
    }
    if (changed.length === 0) return rows.map((row) => row.id);
    const more = changed.length > 8 ? ` en nog ${changed.length - 8}` : '';
    throw new DomainError('requirement-baseline.outdated', {
      params: { codes: `${changed.slice(0, 8).join(', ')}${more}` },
    });
  }

  private async publish({ id, programmeId }: RequirementBaselineEntity): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string; code: string; versionId: string }>(
      `update requirement r set state = 'PUBLISHED', row_version = r.row_version + 1
       from requirement_baseline_item i
       where i.baseline_id = $1 and r.id = i.requirement_id and r.state = 'ADOPTED'
       returning r.id, r.code, r.current_version_id as "versionId"`,
      [id],
    );
    for (const { id: recordId, versionId } of rows) {
      const after = { state: 'PUBLISHED', baselineId: id };
      this.unitOfWork.audit({
        ...{ action: 'requirement.publish', kind: 'requirement', recordId, versionId, programmeId },
        ...{ before: { state: 'ADOPTED' }, after },
      });
    }
    await this.unitOfWork.query(
      `update award_criterion c set state = 'PUBLISHED', row_version = c.row_version + 1
       from requirement_baseline_criterion b where b.baseline_id = $1 and c.id = b.criterion_id and c.state = 'DRAFT'`,
      [id],
    );
    return rows.map(({ code }) => code).sort();
  }
}

function demandApproved({ state, publishedAt, purpose }: RequirementBaselineEntity): void {
  if (purpose === 'INTERIM') throw new DomainError('requirement-baseline.interim', { status: 409 });
  if (state !== 'APPROVED') throw new DomainError('requirement-baseline.not-approved', { status: 409 });
  if (publishedAt) throw new DomainError('requirement-baseline.published', { status: 409 });
}
