import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { assertDerivable } from '../../contributions/domain/contribution';
import type { RequirementEntity } from '../data/requirement.entity';
import { RequirementStore } from '../data/requirement.store';
import { jointOf, Relation } from '../domain/requirement-relation';
import { RequirementPlaceQuery } from '../queries/requirement-place.query';

/** Ties a requirement to what it comes from and to other requirements, and unties it with the reason. */
@Injectable()
export class LinkRequirement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly requirements: RequirementStore,
    private readonly traceLinks: TraceLinks,
  ) {}

  /** @throws DomainError 403/404, 409 withdrawn or an outcome that forbids it, 422 sentence not there. */
  async addSources(id: string, contributionIds: readonly string[]): Promise<void> {
    const row = await this.changeable(id);
    const sources = await this.place.sentences(row.programmeId, contributionIds);
    sources.forEach((source) => assertDerivable(source.outcome, source.code));
    for (const source of sources) {
      await this.traceLinks.link({
        programmeId: row.programmeId,
        type: 'DERIVED_FROM',
        from: { kind: 'contribution', id: source.id, versionId: source.versionId },
        to: { kind: 'requirement', id, versionId: row.currentVersionId },
      });
    }
    this.tell(row, 'requirement.source-added', { sources: sources.map(({ code }) => code) });
  }

  /** @throws DomainError 403/404, 412 stale. */
  async removeSource(id: string, contributionId: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.changeable(id, rowVersion);
    await this.traceLinks.untie({ type: 'DERIVED_FROM', fromId: contributionId, toId: id }, reason);
    this.tell(row, 'requirement.source-removed', { contributionId, reason });
  }

  /** @throws DomainError 403/404, 409 withdrawn, 422 itself or one of another tender. */
  async relate(id: string, relation: Relation, otherId: string): Promise<void> {
    const row = await this.changeable(id);
    const other = await this.other(row, otherId);
    const { type, from, to } = jointOf(relation, id, otherId);
    const versionOf = (end: string) => (end === id ? row.currentVersionId : other.currentVersionId);
    await this.traceLinks.link({
      programmeId: row.programmeId,
      type,
      from: { kind: 'requirement', id: from, versionId: versionOf(from) },
      to: { kind: 'requirement', id: to, versionId: versionOf(to) },
    });
    this.tell(row, 'requirement.related', { relation, other: other.code });
  }

  /** @throws DomainError 403/404, 412 stale. */
  async unrelate(id: string, linkId: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.changeable(id);
    await this.place.demandLink(id, linkId);
    await this.traceLinks.withdraw(linkId, reason, rowVersion);
    this.tell(row, 'requirement.unrelated', { linkId, reason });
  }

  private async changeable(id: string, rowVersion?: number): Promise<RequirementEntity> {
    const row = await this.requirements.lock(id, rowVersion);
    this.unitOfWork.actor.demand('requirement.write', { programmeId: row.programmeId, tenderId: row.tenderId });
    if (row.state === 'WITHDRAWN') throw new DomainError('requirement.withdrawn', { status: 409 });
    return row;
  }

  private async other(row: RequirementEntity, otherId: string) {
    const other = otherId === row.id ? null : await this.place.requirement(row.tenderId, otherId);
    if (other) return other;
    const code = 'requirement.unknown-other';
    throw new DomainError(code, { fields: [{ pointer: '/otherId', code }] });
  }

  private tell({ id, programmeId }: RequirementEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'requirement', recordId: id, programmeId, after });
  }
}
