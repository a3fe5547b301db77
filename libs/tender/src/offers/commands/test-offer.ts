import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { OfferStore, type OfferRow } from '../data/offer.store';
import { assertInOrder, assertMeetsAll, clarificationDue, type Verdict } from '../domain/check-order';
import { assertUndecided, type ChecklistItem, type OfferContact, type OfferPartner } from '../domain/offer';
import { OfferAccess } from '../queries/offer-access.query';
import { OfferChecksQuery } from '../queries/offer-checks.query';

export interface CheckInput {
  requirementIds: string[];
  verdict: Verdict;
  evidence: string;
  reason: string;
}

/** Tests an opened offer: complete, excluded, suitable, terms and eisen; what it lacks is asked; then in or out. */
@Injectable()
export class TestOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: OfferStore,
    private readonly checks: OfferChecksQuery,
    private readonly access: OfferAccess,
    private readonly clock: Clock,
  ) {}

  /** What was found on one or more requirements. @throws DomainError 409 out of order or decided, 422 no proof or reason. */
  async check(id: string, input: CheckInput, rowVersion: number): Promise<void> {
    const offer = await this.mine(id, rowVersion);
    assertUndecided(offer.state, 'ADMIT');
    assertInOrder(await this.checks.items(offer.id, offer.tenderId), input.requirementIds);
    demandGround(input);
    await this.offers.check(offer, input.requirementIds, input, this.clock.now());
    const codes = await this.checks.codes(input.requirementIds);
    this.audit('offer.checked', offer, { code: offer.code, requirements: codes, verdict: input.verdict });
  }

  /** Asks the bidder for what is missing or unclear: 14 calendar days. @throws DomainError 409 not unclear, 422 day. */
  async ask(
    id: string,
    requirementId: string,
    question: string,
    askedOn: LocalDate,
    rowVersion: number,
  ): Promise<void> {
    const offer = await this.mine(id, rowVersion);
    if (askedOn > this.clock.today()) {
      throw new DomainError('offer.asked-in-future', {
        fields: [{ pointer: '/askedOn', code: 'offer.asked-in-future' }],
      });
    }
    const dueOn = clarificationDue(askedOn);
    const asked = await this.unitOfWork.query(
      `update offer_check set question = $3, asked_on = $4, due_on = $5, answer = null, answered_on = null
       where offer_id = $1 and requirement_id = $2 and verdict = 'UNCLEAR' returning id`,
      [id, requirementId, question, askedOn, dueOn],
    );
    if (asked.length === 0) throw new DomainError('offer.not-unclear', { status: 409 });
    await this.offers.touch(id);
    this.audit('offer.clarification-asked', offer, { code: offer.code, requirementId, askedOn, dueOn });
  }

  /** The bidder's answer; the finding itself is then made anew. @throws DomainError 409 nothing asked, 422 day. */
  async answer(
    id: string,
    requirementId: string,
    answer: string,
    answeredOn: LocalDate,
    rowVersion: number,
  ): Promise<void> {
    const offer = await this.mine(id, rowVersion);
    const answered = await this.unitOfWork.query(
      `update offer_check set answer = $3, answered_on = $4
       where offer_id = $1 and requirement_id = $2 and asked_on <= $4 and $4 <= $5::date returning id`,
      [id, requirementId, answer, answeredOn, this.clock.today()],
    );
    if (answered.length === 0) throw new DomainError('offer.answer-day', { status: 409 });
    await this.offers.touch(id);
    this.audit('offer.clarification-answered', offer, { code: offer.code, requirementId, answeredOn });
  }

  /** Completeness and partners, as seen after the opening. @throws DomainError 409 sealed or decided. */
  async describe(
    id: string,
    content: { partners: OfferPartner[]; checklist: ChecklistItem[]; note: string },
    rowVersion: number,
  ): Promise<void> {
    const offer = await this.mine(id, rowVersion);
    assertUndecided(offer.state, 'ADMIT');
    await this.offers.describe(id, content);
    this.audit('offer.described', offer, {
      code: offer.code,
      missing: content.checklist.filter(({ present }) => !present).length,
    });
  }

  /** To whom letters go. @throws DomainError 409 sealed or the letters went out. */
  async address(id: string, contact: OfferContact, rowVersion: number): Promise<void> {
    const offer = await this.mine(id, rowVersion);
    const sent = await this.unitOfWork.query(
      'select id from award_letter where offer_id = $1 and sent_on is not null',
      [id],
    );
    if (sent.length > 0) throw new DomainError('award.letters-sent', { status: 409 });
    await this.offers.address(id, contact);
    // That it changed, not to what: the audit is read by others than the offer.
    this.audit('offer.addressed', offer, { code: offer.code });
  }

  /** The offer meets everything and is scored. @throws DomainError 409 something fails or is open, or a second of one bidder. */
  async admit(id: string, rowVersion: number): Promise<void> {
    const offer = await this.mine(id, rowVersion);
    assertUndecided(offer.state, 'ADMIT');
    assertMeetsAll(await this.checks.items(id, offer.tenderId));
    await this.checks.demandOnlyOne(id, offer.tenderId);
    await this.offers.decide(id, 'ADMITTED', null, this.clock.now());
    this.audit('offer.admitted', offer, { code: offer.code });
  }

  /** The offer falls and is not scored, with the reason that its bidder will read. @throws DomainError 409 */
  async setAside(id: string, motivation: string, rowVersion: number): Promise<void> {
    const offer = await this.mine(id, rowVersion);
    assertUndecided(offer.state, 'SET_ASIDE');
    await this.checks.demandNotAdvised(offer.tenderId);
    await this.offers.decide(id, 'SET_ASIDE', motivation, this.clock.now());
    this.audit('offer.set-aside', offer, { code: offer.code, motivation });
  }

  private async mine(id: string, rowVersion: number): Promise<OfferRow> {
    const offer = await this.offers.lock(id, rowVersion);
    this.unitOfWork.actor.demand('offer.write', offer);
    await this.access.demandOpen(offer.tenderId);
    return offer;
  }

  private audit(action: string, { id, programmeId }: OfferRow, after: object): void {
    this.unitOfWork.audit({ action, kind: 'offer', recordId: id, programmeId, after });
  }
}

/** "Ja" asks where it stands; "nee" and "onduidelijk" ask why. @throws DomainError 422 */
function demandGround({ verdict, evidence, reason }: CheckInput): void {
  const [pointer, given] = verdict === 'MEETS' ? ['/evidence', evidence] : ['/reason', reason];
  if (given) return;
  const code = verdict === 'MEETS' ? 'offer.need-evidence' : 'offer.need-reason';
  throw new DomainError(code, { fields: [{ pointer, code }] });
}
