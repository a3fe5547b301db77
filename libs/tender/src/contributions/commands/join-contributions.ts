import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { TraceLinks, type ThreadKind } from '@koersvast/trace';
import type { ContributionLineageEntity } from '../data/contribution-lineage.entity';
import { ContributionEntity } from '../data/contribution.entity';
import { ContributionStore } from '../data/contribution.store';
import { LineageStore } from '../data/lineage.store';
import type { SeenRow } from './treat-contributions';

export interface MergeInput {
  programmeId: string;
  /** At least two, the first gives workgroup, question and source. */
  originals: readonly SeenRow[];
  /** The words in which the joined sentence says it. */
  sentence: string;
}

export interface SplitPart {
  sentence: string;
  /** Null: under the question of the original. */
  questionId: string | null;
}

const refused = (code: string, row: ContributionEntity) =>
  new DomainError(code, { status: 409, params: { code: row.code } });

/**
 * Several sentences become one, or one becomes several. The originals stay with their words, authors and links; the new
 * ones point back at them, and all of it can be undone as long as nobody has built on it.
 */
@Injectable()
export class JoinContributions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionStore,
    private readonly lineage: LineageStore,
    private readonly codes: CodeSeries,
    private readonly traceLinks: TraceLinks,
  ) {}

  /** @throws DomainError 403/404, 409 one is not open, 412 one changed. */
  async merge({ programmeId, originals, sentence }: MergeInput): Promise<string> {
    this.unitOfWork.actor.demand('contribution.treat', { programmeId });
    const rows = await this.openRows(programmeId, originals);
    const merged = await this.insertLike(rows[0]!, rows[0]!.questionId, sentence);
    for (const row of rows) {
      await this.lineage.tie('MERGE', programmeId, row, { id: merged.id, workgroupId: rows[0]!.workgroupId });
      await this.contributions.update(row, { state: 'MERGED' });
      await this.contributions.forget(row.id);
    }
    await this.carryLinks(rows, programmeId, merged);
    this.audit('contribution.merged', programmeId, merged, {
      code: merged.code,
      sentence,
      originals: rows.map(({ code }) => code),
    });
    return merged.id;
  }

  /** @throws DomainError 403/404, 409 not open, 412 stale. */
  async split(id: string, rowVersion: number, parts: readonly SplitPart[]): Promise<string[]> {
    const row = await this.contributions.lock(id, rowVersion);
    const { programmeId } = row;
    this.unitOfWork.actor.demand('contribution.treat', row);
    if (row.state !== 'OPEN') throw refused('contribution.not-open', row);
    const ids: string[] = [];
    for (const { sentence, questionId } of parts) {
      const part = await this.insertLike(row, questionId ?? row.questionId, sentence);
      await this.lineage.tie('SPLIT', programmeId, row, { id: part.id, workgroupId: row.workgroupId });
      await this.carryLinks([row], programmeId, part);
      ids.push(part.id);
    }
    await this.contributions.update(row, { state: 'SPLIT' });
    await this.contributions.forget(id);
    this.audit(
      'contribution.split',
      programmeId,
      { id, versionId: row.currentVersionId },
      {
        code: row.code,
        parts: parts.map(({ sentence }) => sentence),
      },
    );
    return ids;
  }

  /** Undoes the merge that made this sentence. @throws DomainError 409 no merge, treated, or a requirement came of it. */
  async undoMerge(id: string, rowVersion: number): Promise<void> {
    const merged = await this.contributions.lock(id, rowVersion);
    this.unitOfWork.actor.demand('contribution.treat', merged);
    const ties = await this.lineage.holding({ kind: 'MERGE', toId: id });
    if (ties.length === 0) throw refused('contribution.no-merge', merged);
    await this.undo(ties, [merged], 'contribution.merge-undone', merged);
  }

  /** Undoes the split of this sentence. @throws DomainError 409 no split, or a part was treated or used. */
  async undoSplit(id: string, rowVersion: number): Promise<void> {
    const original = await this.contributions.lock(id, rowVersion);
    this.unitOfWork.actor.demand('contribution.treat', original);
    const ties = await this.lineage.holding({ kind: 'SPLIT', fromId: id });
    if (ties.length === 0) throw refused('contribution.no-split', original);
    const made = await this.contributions.lockMany(
      original.programmeId,
      ties.map(({ toId }) => toId),
    );
    await this.undo(ties, [...made.values()], 'contribution.split-undone', original);
  }

  private async undo(
    ties: ContributionLineageEntity[],
    made: ContributionEntity[],
    action: string,
    subject: ContributionEntity,
  ): Promise<void> {
    const { programmeId } = subject;
    const originals = await this.contributions.lockMany(
      programmeId,
      ties.map(({ fromId }) => fromId),
    );
    for (const row of made) {
      if (row.state !== 'OPEN') throw refused('contribution.joined-used', row);
      await this.demandUnused(row, [...originals.keys()]);
      await this.contributions.update(row, { state: 'WITHDRAWN' });
      await this.contributions.forget(row.id);
      const [joined, reason] = [
        { kind: 'contribution' as const, id: row.id },
        'Samenvoeging of splitsing ongedaan gemaakt',
      ];
      await this.traceLinks.untieAllOf(joined, reason);
      for (const kind of ['consultation-quote', 'consultation-talk'] as const) {
        await this.traceLinks.untieFrom(kind, joined, reason);
      }
    }
    await this.lineage.undo(ties.map(({ id }) => id));
    for (const row of originals.values()) {
      await this.contributions.update(row, { state: 'OPEN' });
      await this.contributions.find(row);
    }
    this.audit(
      action,
      programmeId,
      { id: subject.id, versionId: subject.currentVersionId },
      {
        originals: [...originals.values()].map(({ code }) => code),
        withdrawn: made.map(({ code }) => code),
      },
    );
  }

  private async openRows(programmeId: string, seen: readonly SeenRow[]): Promise<ContributionEntity[]> {
    const found = await this.contributions.lockMany(
      programmeId,
      seen.map(({ id }) => id),
    );
    return seen.map(({ id, rowVersion }) => {
      const row = found.get(id);
      if (!row) throw new DomainError('platform.not-found', { status: 404 });
      if (row.rowVersion !== rowVersion) throw refused('contribution.changed-meanwhile', row);
      if (row.state !== 'OPEN') throw refused('contribution.not-open', row);
      return row;
    });
  }

  private async insertLike(like: ContributionEntity, questionId: string, sentence: string) {
    const { programmeId, workgroupId, sourceKind, sourceNote, sourceRecordKind, sourceRecordId, sourceUrl, themeId } =
      like;
    const { code } = await this.codes.next(programmeId, programmeId, 'INB');
    const source = { sourceKind, sourceNote, sourceRecordKind, sourceRecordId, sourceUrl, themeId };
    const made = await this.contributions.insert({ programmeId, workgroupId, questionId, code, ...source }, sentence);
    return { ...made, code };
  }

  /** What an original was cut from and the requirements that came of it belong to what speaks for it now. */
  private async carryLinks(
    originals: readonly ContributionEntity[],
    programmeId: string,
    to: { id: string; versionId: string },
  ): Promise<void> {
    const ids = originals.map(({ id }) => id);
    await this.carrySources(ids, programmeId, to);
    const links = await this.unitOfWork.query<{ id: string; versionId: string | null }>(
      `select distinct to_id as id, to_version_id as "versionId" from trace_link
       where from_kind = 'contribution' and from_id = any ($1) and to_kind = 'requirement' and state <> 'WITHDRAWN'`,
      [ids],
    );
    for (const { id, versionId } of links) {
      await this.traceLinks.link({
        programmeId,
        type: 'DERIVED_FROM',
        from: { kind: 'contribution', ...to },
        to: { kind: 'requirement', id, versionId },
      });
    }
  }

  private async carrySources(
    originalIds: readonly string[],
    programmeId: string,
    to: { id: string; versionId: string },
  ): Promise<void> {
    const sources = await this.unitOfWork.query<{ kind: ThreadKind; id: string; versionId: string | null }>(
      `select distinct on (from_id) from_kind as kind, from_id as id, from_version_id as "versionId" from trace_link
       where type = 'CUT_FROM' and to_id = any ($1) and state <> 'WITHDRAWN' order by from_id, recorded_at`,
      [originalIds],
    );
    for (const from of sources) {
      await this.traceLinks.link({ programmeId, type: 'CUT_FROM', from, to: { kind: 'contribution', ...to } });
    }
  }

  /** A requirement that came of the new sentence only would lose its source. */
  private async demandUnused(row: ContributionEntity, originalIds: string[]): Promise<void> {
    const [own] = await this.unitOfWork.query(
      `select l.id from trace_link l
       where l.from_kind = 'contribution' and l.from_id = $1 and l.state <> 'WITHDRAWN'
         and not exists (select from trace_link o where o.from_kind = 'contribution' and o.from_id = any ($2)
                         and o.to_id = l.to_id and o.state <> 'WITHDRAWN') limit 1`,
      [row.id, originalIds],
    );
    if (own) throw refused('contribution.joined-used', row);
  }

  private audit(
    action: string,
    programmeId: string,
    { id, versionId }: { id: string; versionId: string },
    after: object,
  ) {
    this.unitOfWork.audit({ action, kind: 'contribution', recordId: id, versionId, programmeId, after });
  }
}
