import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { HandlesJob, JobContext, JobHandler, Texts, UnitOfWork } from '@koersvast/platform';
import { MoveRequirement } from '../../requirements/commands/move-requirement';
import { ReviseRequirement } from '../../requirements/commands/revise-requirement';
import type { BulkChange } from '../domain/bulk-change';
import { BulkPreviewQuery, ChosenRow } from '../queries/bulk-preview.query';
import { BULK_JOB, BulkPayload } from './ask-bulk-change';
import { ChangeRequirementKind } from './change-requirement-kind';

const SAY_EVERY = 50;

/** Carries a bulk change through in one transaction, by the same commands as one requirement at a time. */
@Injectable()
@HandlesJob(BULK_JOB)
export class BulkChangeJob implements JobHandler<BulkPayload> {
  readonly permission = 'requirement-bulk.write';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: BulkPreviewQuery,
    private readonly revise: ReviseRequirement,
    private readonly move: MoveRequirement,
    private readonly kind: ChangeRequirementKind,
    private readonly texts: Texts,
  ) {}

  async run(payload: BulkPayload, { jobId, programmeId, progress }: JobContext): Promise<void> {
    const { tenderId, selection, change, reason } = payload;
    const { rows, skipped, fingerprint } = await this.query.plan(programmeId, tenderId, selection, change);
    if (fingerprint !== payload.fingerprint) throw new DomainError('requirement-bulk.moved-on', { status: 409 });
    for (const [at, row] of rows.entries()) {
      if (at % SAY_EVERY === 0) await progress(Math.round((at / rows.length) * 95), `${at} van ${rows.length} eisen`);
      await this.carry(row, change, reason);
    }
    this.unitOfWork.audit({
      action: 'requirement-bulk.carried-out',
      kind: 'job',
      recordId: jobId,
      programmeId,
      after: { change, reason: reason || null, changed: rows.length, skipped: skipped.length },
    });
  }

  private async carry(row: ChosenRow, change: BulkChange, reason: string): Promise<void> {
    try {
      await this.one(row, change, reason);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const detail = this.texts.say(error.code, error.params);
      throw new DomainError('requirement-bulk.refused', { status: 409, params: { code: row.code, detail } });
    }
  }

  private one({ id, rowVersion }: ChosenRow, change: BulkChange, reason: string): Promise<void> {
    const nothing = { id, rowVersion, change: {}, changeReason: reason };
    switch (change.field) {
      case 'owner':
        return this.revise.execute({ ...nothing, ownerId: change.ownerId });
      case 'buildingBlock':
        return this.revise.execute({ ...nothing, change: { buildingBlockId: change.buildingBlockId } });
      case 'chapter':
        return this.revise.execute({ ...nothing, chapter: change.chapter });
      case 'kind':
        return this.kind.execute(id, rowVersion, change.kind);
      case 'step':
        return this.move.execute({ id, rowVersion, name: change.step, reason });
    }
  }
}
