import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { BodyStore } from '../data/body.store';
import { GovernanceMeetingEntity } from '../data/governance-meeting.entity';

/** Says of a meeting of the programme or of a contract that it is one of this body. */
@Injectable()
export class LinkMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BodyStore,
  ) {}

  /** @throws DomainError 403/404, 409 linked before, 422 no meeting of this programme, or of a workgroup or tender. */
  async execute(bodyId: string, meetingId: string): Promise<void> {
    const { programmeId } = await this.store.lock(bodyId);
    const [meeting] = await this.unitOfWork.query(
      `select 1 from meeting where id = $1 and programme_id = $2 and subject_kind in ('programme', 'contract')`,
      [meetingId, programmeId],
    );
    const code = 'governance-body.unknown-meeting';
    if (!meeting) throw new DomainError(code, { fields: [{ pointer: '/meetingId', code }] });
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(GovernanceMeetingEntity)
      .insert({ id: newId(), programmeId, bodyId, meetingId, recordedBy });
    const action = 'governance-body.meeting-linked';
    this.unitOfWork.audit({ action, kind: 'governance-body', recordId: bodyId, programmeId, after: { meetingId } });
  }
}
