import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, HandlesJob, JobContext, JobHandler, UnitOfWork } from '@koersvast/platform';
import { CreateRequirement } from '../../requirements/commands/create-requirement';
import { MoveRequirement } from '../../requirements/commands/move-requirement';
import { ReviseRequirement } from '../../requirements/commands/revise-requirement';
import { bareContent, RequirementContent } from '../../requirements/domain/requirement-content';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';
import { ImportRow, RequirementImport, RequirementImportStore } from '../data/requirement-import.store';
import { cellsToTake, Decision } from '../domain/compare-row';
import { COMMIT_JOB } from './advance-requirement-import';

const SAY_EVERY = 100;

/** Carries a sheet through in one transaction: all of it, or nothing. */
@Injectable()
@HandlesJob(COMMIT_JOB)
export class CommitRequirementImportJob implements JobHandler<{ importId: string }> {
  readonly permission = 'requirement-import.write';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RequirementImportStore,
    private readonly createRequirement: CreateRequirement,
    private readonly revise: ReviseRequirement,
    private readonly move: MoveRequirement,
    private readonly clock: Clock,
  ) {}

  async run({ importId }: { importId: string }, { jobId, progress }: JobContext): Promise<void> {
    const one = await this.store.forJob(importId, jobId);
    if (!one) throw new DomainError('platform.import-moved-on', { status: 409 });
    const rows = await this.store.rows(importId);
    const done = { changed: 0, created: 0, withdrawn: 0 };
    for (const [at, row] of rows.entries()) {
      if (at % SAY_EVERY === 0) await progress(Math.round((at / rows.length) * 95), `${at} van ${rows.length} rijen`);
      const what = await this.carry(row, one);
      if (what) done[what] += 1;
    }
    await this.store.set(importId, { state: 'COMMITTED', committedAt: this.clock.now() });
    this.unitOfWork.audit({
      action: 'requirement-import.committed',
      kind: 'requirement-import',
      recordId: importId,
      programmeId: one.programmeId,
      after: { fileName: one.fileName, sha256: one.sha256, reason: one.reason || null, ...done },
    });
  }

  private async carry(row: ImportRow, one: RequirementImport): Promise<'changed' | 'created' | 'withdrawn' | null> {
    try {
      if (row.status === 'MISSING') return await this.withdraw(row, one);
      if (row.decision === null || row.decision === 'SKIP') return null;
      return row.requirementId === null ? await this.add(row, one) : await this.change(row, one);
    } catch (error) {
      if (!(error instanceof DomainError) || error.status !== 412) throw error;
      throw new DomainError('requirement-import.changed-meanwhile', { status: 409, params: { code: row.code ?? '' } });
    }
  }

  private async withdraw(row: ImportRow, { reason }: RequirementImport) {
    if (row.decision !== 'WITHDRAW') return null;
    await this.move.execute({
      id: row.requirementId!,
      rowVersion: row.expectedVersion!,
      name: 'withdraw',
      reason: reason ?? '',
    });
    return 'withdrawn' as const;
  }

  private async add({ change }: ImportRow, { tenderId }: RequirementImport) {
    const { kind, title, text } = change;
    const { content, ownerId = null, ...place } = taken(change);
    await this.createRequirement.execute({
      tenderId,
      kind: kind as RequirementKind,
      content: { ...bareContent(title as string, text as string), ...content },
      ownerId,
      ...place,
      contributionIds: [],
    });
    return 'created' as const;
  }

  private async change(row: ImportRow, { reason }: RequirementImport) {
    const fields = cellsToTake(row.cells, row.decision as Decision).map(({ field }) => field);
    if (fields.length === 0) return null;
    const { content, ...onRecord } = taken(Object.fromEntries(fields.map((field) => [field, row.change[field]!])));
    await this.revise.execute({
      id: row.requirementId!,
      rowVersion: row.expectedVersion!,
      change: content,
      ...onRecord,
      changeReason: reason ?? '',
    });
    return 'changed' as const;
  }
}

/** Cells as the commands take them: what belongs to a version, and what stands on the record. Left out is left alone. */
function taken({ kind: _, chapter, position, owner, buildingBlock, ...words }: ImportRow['change']) {
  const content = { ...words, ...(buildingBlock === undefined ? {} : { buildingBlockId: buildingBlock }) };
  return {
    content: content as Partial<RequirementContent>,
    ...(chapter === undefined ? {} : { chapter: chapter as string }),
    ...(position === undefined ? {} : { position: position as number }),
    ...(owner === undefined ? {} : { ownerId: owner as string | null }),
  };
}
