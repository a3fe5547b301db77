import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { Clock, FileContent, Files, UnitOfWork } from '@koersvast/platform';
import { WorkgroupDeliverableEntity } from '../data/workgroup-deliverable.entity';
import { WorkgroupStore } from '../data/workgroup.store';
import { assertOpen, assertPublishable, Publication } from '../domain/workgroup';

export interface PlannedDeliverable {
  title: string;
  note: string;
  /** yyyy-mm-dd */
  dueOn: string | null;
}

/** Products of a workgroup: planned, handed in as a file with versions, and published where all can find them. */
@Injectable()
export class KeepDeliverables {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workgroups: WorkgroupStore,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async plan(workgroupId: string, content: PlannedDeliverable): Promise<string> {
    const { programmeId } = await this.workgroups.lock(workgroupId);
    this.unitOfWork.actor.demand('workgroup.write', { programmeId, workgroupId });
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(WorkgroupDeliverableEntity)
      .insert({ id, programmeId, workgroupId, ...content, recordedBy });
    this.audit('workgroup.deliverable-planned', { id: workgroupId, programmeId }, { id, ...content });
    return id;
  }

  /** Its words and its day, until it is published or withdrawn. @throws DomainError 403/404, 409 closed, 412. */
  async change(
    workgroupId: string,
    id: string,
    rowVersion: number,
    content: Partial<PlannedDeliverable>,
  ): Promise<void> {
    const row = await this.workgroups.deliverable(workgroupId, id, rowVersion);
    const { programmeId } = row;
    this.unitOfWork.actor.demand('workgroup.write', { programmeId, workgroupId });
    assertOpen(row.state);
    const before = { id, title: row.title, note: row.note, dueOn: row.dueOn };
    const { title = row.title, note = row.note, dueOn = row.dueOn } = content;
    const after = { id, title, note, dueOn };
    await this.save(row, { title, note, dueOn });
    const action = 'workgroup.deliverable-changed';
    this.unitOfWork.audit({ action, kind: 'workgroup', recordId: workgroupId, programmeId, before, after });
  }

  /** A second file becomes the next version of the first. @throws DomainError 403/404, 409 published, 412. */
  async deliver(workgroupId: string, id: string, rowVersion: number, file: FileContent): Promise<void> {
    const row = await this.workgroups.deliverable(workgroupId, id, rowVersion);
    const { programmeId } = row;
    this.unitOfWork.actor.demand('workgroup.deliver', { programmeId, workgroupId });
    assertOpen(row.state);
    const fileId = row.fileId ?? (await this.files.store({ ...file, ...FILE_OF(programmeId, workgroupId) }));
    if (row.fileId) await this.files.addVersion(row.fileId, file);
    await this.save(row, { fileId, state: 'DELIVERED' });
    this.audit('workgroup.deliverable-handed-in', { id: workgroupId, programmeId }, { id, file: file.name });
  }

  /** @throws DomainError 403/404, 409 no file yet, 412, 422 where. */
  async publish(
    workgroupId: string,
    id: string,
    rowVersion: number,
    publication: Publication & { publishedOn: string },
  ): Promise<void> {
    const row = await this.workgroups.deliverable(workgroupId, id, rowVersion);
    const { programmeId } = row;
    this.unitOfWork.actor.demand('workgroup.write', { programmeId, workgroupId });
    assertPublishable(row.state, publication);
    const { versionId } = await this.files.find(row.fileId!);
    const { publicationId, where, publishedOn } = publication;
    await this.save(row, {
      state: 'PUBLISHED',
      publishedOn,
      publicationId,
      publishedWhere: where,
      publishedFileVersionId: versionId,
    });
    this.audit(
      'workgroup.deliverable-published',
      { id: workgroupId, programmeId },
      { id, ...publication, versionId, recordedAt: this.clock.now().toISOString() },
    );
  }

  async withdraw(workgroupId: string, id: string, rowVersion: number, reason: string): Promise<void> {
    const row = await this.workgroups.deliverable(workgroupId, id, rowVersion);
    const { programmeId } = row;
    this.unitOfWork.actor.demand('workgroup.write', { programmeId, workgroupId });
    assertOpen(row.state);
    await this.save(row, { state: 'WITHDRAWN' });
    this.audit('workgroup.deliverable-withdrawn', { id: workgroupId, programmeId }, { id, reason });
  }

  private async save(row: WorkgroupDeliverableEntity, change: Partial<WorkgroupDeliverableEntity>): Promise<void> {
    await this.unitOfWork
      .repo(WorkgroupDeliverableEntity)
      .update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  private audit(action: string, { id, programmeId }: { id: string; programmeId: string }, after: object): void {
    this.unitOfWork.audit({ action, kind: 'workgroup', recordId: id, programmeId, after });
  }
}

const FILE_OF = (programmeId: string, workgroupId: string) => ({
  programmeId,
  workgroupId,
  permission: 'workgroup.read',
});
