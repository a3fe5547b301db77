import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Approvals, ApprovalSubject, ApprovalSubjectPort, Clock, UnitOfWork } from '@koersvast/platform';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { OfferSearch } from '../data/offer-search';
import { assertOpenable } from '../domain/offer';
import { openingHash } from '../domain/opening-content';
import { EnvelopesQuery } from '../queries/envelopes.query';
import { OfferAccess } from '../queries/offer-access.query';

export const OPENING_KIND = 'offer-opening';

const spoken = (at: Date): string =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' }).format(at);

/** The first of the two persons asks to open the offers; a colleague does it with them. */
@Injectable()
export class AskOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly access: OfferAccess,
    private readonly envelopes: EnvelopesQuery,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 409 before closing or already asked, 422 unknown tender. */
  async execute(tenderId: string, note: string): Promise<void> {
    const { actor } = this.unitOfWork;
    const programmeId = await this.place.programmeOf(tenderId);
    actor.demand('offer.open', { programmeId, tenderId });
    assertOpenable(await this.access.deadline(tenderId), this.clock.now(), spoken);
    const contentHash = openingHash(tenderId, await this.envelopes.of(tenderId));
    await this.lapse(tenderId, contentHash);
    const id = newId();
    await this.unitOfWork.query(
      `insert into offer_opening (id, programme_id, tender_id, note, content_hash, requested_by, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, programmeId, tenderId, note, contentHash, actor.userId, this.clock.now()],
    );
    this.unitOfWork.audit({
      action: 'offer.opening-asked',
      kind: OPENING_KIND,
      recordId: id,
      programmeId,
      after: { tenderId, contentHash },
    });
    const title = 'Opening van de inschrijvingen';
    await this.approvals.request({ kind: OPENING_KIND, recordId: id, programmeId, tenderId, title, contentHash });
  }

  /** A request over other envelopes than lie there now can no longer be granted; it makes way for this one. */
  private async lapse(tenderId: string, contentHash: string): Promise<void> {
    const lapsed = await this.unitOfWork.query<{ id: string }>(
      `update offer_opening set state = 'LAPSED', row_version = row_version + 1
       where tender_id = $1 and state = 'REQUESTED' and content_hash <> $2 returning id`,
      [tenderId, contentHash],
    );
    for (const { id } of lapsed) await this.approvals.voidOpen(OPENING_KIND, id);
  }
}

/** The second person opens, for exactly the envelopes that lay there when it was asked. */
@Injectable()
@ApprovalSubject(OPENING_KIND)
export class OpeningApproval implements ApprovalSubjectPort {
  readonly permission = 'offer.open';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: OfferAccess,
    private readonly envelopes: EnvelopesQuery,
    private readonly search: OfferSearch,
    private readonly clock: Clock,
  ) {}

  async currentHash(openingId: string): Promise<string> {
    const { tenderId } = await this.lock(openingId);
    return openingHash(tenderId, await this.envelopes.of(tenderId));
  }

  async onApproved(openingId: string): Promise<void> {
    const { tenderId, programmeId } = await this.lock(openingId);
    assertOpenable(await this.access.deadline(tenderId), this.clock.now(), spoken);
    await this.decide(openingId, 'OPENED');
    await this.unitOfWork.query(
      `update tender set state = 'ASSESSMENT', row_version = row_version + 1 where id = $1 and state in ('PREPARATION', 'PUBLISHED')`,
      [tenderId],
    );
    await this.search.put(tenderId);
    const action = 'offer.opened';
    this.unitOfWork.audit({ action, kind: OPENING_KIND, recordId: openingId, programmeId, after: { tenderId } });
  }

  async onRejected(openingId: string): Promise<void> {
    await this.lock(openingId);
    await this.decide(openingId, 'REJECTED');
  }

  private async decide(openingId: string, state: 'OPENED' | 'REJECTED'): Promise<void> {
    await this.unitOfWork.query(
      `update offer_opening set state = $2, decided_by = $3, decided_at = $4, row_version = row_version + 1 where id = $1`,
      [openingId, state, this.unitOfWork.actor.userId, this.clock.now()],
    );
  }

  private async lock(openingId: string): Promise<{ tenderId: string; programmeId: string }> {
    const [row] = await this.unitOfWork.query<{ tenderId: string; programmeId: string }>(
      `select tender_id as "tenderId", programme_id as "programmeId" from offer_opening where id = $1 for update`,
      [openingId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
