import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { OfferStore } from '../../offers/data/offer.store';
import { assertInOrder } from '../../offers/domain/check-order';
import { assertUndecided } from '../../offers/domain/offer';
import { OfferAccess } from '../../offers/queries/offer-access.query';
import { OfferChecksQuery } from '../../offers/queries/offer-checks.query';

/** A person confirms what the bidder claims in its answer form; each finding cites the row of the form as its evidence. */
@Injectable()
export class ConfirmClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: OfferStore,
    private readonly access: OfferAccess,
    private readonly checks: OfferChecksQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 sealed, decided, out of order, no claim or one upon older words, 412. */
  async execute(offerId: string, requirementIds: readonly string[], rowVersion: number): Promise<void> {
    const offer = await this.offers.lock(offerId, rowVersion);
    this.unitOfWork.actor.demand('offer.write', offer);
    await this.access.demandOpen(offer.tenderId);
    assertUndecided(offer.state, 'ADMIT');
    const items = await this.checks.items(offerId, offer.tenderId);
    assertInOrder(items, requirementIds);
    const wanted = items.filter(({ requirementId }) => requirementIds.includes(requirementId));
    const silent = wanted.filter(({ claimMeets }) => claimMeets === null);
    if (silent.length > 0) {
      const params = { codes: silent.map(({ code }) => code).join(', ') };
      throw new DomainError('offer-answer.no-claim', { status: 409, params });
    }
    const outdated = wanted.filter(({ claimOutdated }) => claimOutdated);
    if (outdated.length > 0) {
      const params = { codes: outdated.map(({ code }) => code).join(', ') };
      throw new DomainError('offer-answer.outdated-claim', { status: 409, params });
    }
    const at = this.clock.now();
    for (const { requirementId, claim, claimRow, claimMeets } of wanted) {
      const place = `Antwoordformulier, rij ${claimRow}: “${claim}”`;
      const finding = claimMeets
        ? { verdict: 'MEETS' as const, evidence: place, reason: '' }
        : { verdict: 'FAILS' as const, evidence: '', reason: place };
      await this.offers.check(offer, [requirementId], finding, at);
    }
    this.unitOfWork.audit({
      action: 'offer.claims-confirmed',
      kind: 'offer',
      recordId: offerId,
      programmeId: offer.programmeId,
      after: { code: offer.code, requirements: wanted.map(({ code }) => code) },
    });
  }
}
