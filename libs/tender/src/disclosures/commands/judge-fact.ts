import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { DisclosedFactEntity } from '../data/disclosed-fact.entity';
import { DisclosureStore, Handing } from '../data/disclosure.store';
import { ConsultationCircleQuery } from '../queries/consultation-circle.query';

interface FactChange {
  consultationId: string;
  id: string;
  rowVersion: number;
}

/** What happens to a fact after it was recorded: handed to others, kept with a reason, or taken back as a mistake. */
@Injectable()
export class JudgeFact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly facts: DisclosureStore,
  ) {}

  /** Hands the fact to more parties, or to everyone. @throws DomainError 403/404, 409, 412, 422 */
  async disclose(change: FactChange & { handing: Handing }): Promise<void> {
    const { consultationId, handing } = change;
    const row = await this.open(change);
    if (row.confidentialPartyId) throw conflict('disclosure.confidential', row.code);
    if (handing.partyIds) await this.circle.demandParties(consultationId, handing.partyIds, '/partyIds');
    await this.facts.give(row, handing);
    await this.change(row, 'disclosure.given', {}, { ...handing });
  }

  /** Says why not everyone needs to know. @throws DomainError 403/404, 409, 412 */
  async exempt({ reason, ...change }: FactChange & { reason: string }): Promise<void> {
    const row = await this.open(change);
    if (row.confidentialPartyId) throw conflict('disclosure.confidential', row.code);
    await this.change(row, 'disclosure.exempted', { notSharedReason: reason }, { reason });
  }

  /**
   * What a party told about itself in confidence stays out of every overview for others (Aw 2.57).
   * @throws DomainError 403/404, 409 somebody else has it already, 412, 422
   */
  async keepConfidential({
    reason,
    partyId,
    ...change
  }: FactChange & { reason: string; partyId: string }): Promise<void> {
    const row = await this.open(change);
    await this.circle.demandParties(change.consultationId, [partyId], '/partyId');
    const others = await this.unitOfWork.query(
      'select id from disclosure where fact_id = $1 and party_id is distinct from $2 limit 1',
      [row.id, partyId],
    );
    if (others.length > 0) throw conflict('disclosure.already-told', row.code);
    const kept = { confidentialPartyId: partyId, confidentialReason: reason, notSharedReason: null };
    await this.change(row, 'disclosure.kept-confidential', kept, { partyId, reason });
  }

  /** Recorded by mistake: it was never told. @throws DomainError 403/404, 409, 412 */
  async withdraw({ reason, ...change }: FactChange & { reason: string }): Promise<void> {
    const row = await this.open(change);
    if (row.inquiryId) throw conflict('disclosure.published-answer', row.code);
    await this.change(row, 'disclosure.withdrawn', { state: 'WITHDRAWN', withdrawReason: reason }, { reason });
  }

  private async open({ consultationId, id, rowVersion }: FactChange): Promise<DisclosedFactEntity> {
    await this.circle.openPlace(consultationId, 'disclosure.write');
    const row = await this.facts.lock(consultationId, id, rowVersion);
    if (row.state === 'WITHDRAWN') throw conflict('disclosure.was-withdrawn', row.code);
    return row;
  }

  private async change(
    row: DisclosedFactEntity,
    action: string,
    change: Partial<DisclosedFactEntity>,
    after: Record<string, unknown>,
  ): Promise<void> {
    await this.facts.update(row, change);
    const { id: recordId, programmeId, code } = row;
    this.unitOfWork.audit({ action, kind: 'disclosed-fact', recordId, programmeId, after: { code, ...after } });
  }
}

const conflict = (code: string, fact: string) => new DomainError(code, { status: 409, params: { code: fact } });
