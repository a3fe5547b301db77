import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ConsultationPartyStore, PartyContent } from '../data/consultation-party.store';
import { assertOpen, ConsultationStore } from '../data/consultation.store';
import { assertParty, PartyStep, partyStateAfter } from '../domain/consultation-party';

/** Which parties take part, and what we know of them. */
@Injectable()
export class ManageParties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly parties: ConsultationPartyStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 taken part already or report public, 422 number or address. */
  async add(consultationId: string, content: PartyContent): Promise<string> {
    const consultation = await this.open(consultationId);
    assertParty(content);
    const [id] = await this.parties.insert(consultation, [content]);
    this.audit('consultation-party.added', id!, consultation.programmeId, {
      after: { consultation: consultation.code, name: content.name, kvkNumber: content.kvkNumber },
    });
    return id!;
  }

  /** @throws DomainError 403/404, 409, 412 stale, 422 number or address. */
  async change(consultationId: string, id: string, rowVersion: number, change: Partial<PartyContent>): Promise<void> {
    const { programmeId } = await this.open(consultationId);
    const row = await this.parties.lock(consultationId, id, rowVersion);
    const { name, kvkNumber, contactName, contactEmail, consentToBeNamed } = row;
    const before = { name, kvkNumber, contactName, contactEmail, consentToBeNamed };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given };
    assertParty(after);
    await this.parties.update(row, after);
    this.audit('consultation-party.changed', id, programmeId, { before, after });
  }

  /** @throws DomainError 403/404, 409 not from this state, 412 stale, 422 no reason. */
  async move(consultationId: string, id: string, rowVersion: number, step: PartyStep, reason: string): Promise<void> {
    const { programmeId } = await this.open(consultationId);
    const row = await this.parties.lock(consultationId, id, rowVersion);
    const state = partyStateAfter(step, row.state);
    if (step === 'withdraw' && reason === '') {
      const code = 'consultation.reason-missing';
      throw new DomainError(code, { fields: [{ pointer: '/reason', code }] });
    }
    await this.parties.update(row, { state });
    this.audit(`consultation-party.${step}`, id, programmeId, {
      before: { state: row.state },
      after: { state, ...(reason ? { reason } : {}) },
    });
  }

  /** Records that the questionnaire went out; to all that were only added when no ids are given. Gives how many. */
  async invite(consultationId: string, ids: string[] | null): Promise<number> {
    const consultation = await this.open(consultationId);
    if (consultation.state === 'DRAFT') throw new DomainError('consultation.not-published', { status: 409 });
    const invited = await this.parties.invite(consultationId, ids, this.clock.now());
    for (const id of invited) this.audit('consultation-party.invited', id, consultation.programmeId, {});
    return invited.length;
  }

  private async open(consultationId: string) {
    const consultation = await this.consultations.lock(consultationId);
    this.unitOfWork.actor.demand('consultation-response.write', consultation);
    assertOpen(consultation);
    return consultation;
  }

  private audit(action: string, recordId: string, programmeId: string, change: { before?: object; after?: object }) {
    this.unitOfWork.audit({ action, kind: 'consultation-party', recordId, programmeId, ...change });
  }
}
