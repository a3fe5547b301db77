import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';
import type { TalkEntity } from '../data/talk.entity';
import { TalkStore } from '../data/talk.store';
import { assertAlive, assertMinutable, ConfirmationOutcome } from '../domain/talk';

interface TalkChange {
  consultationId: string;
  id: string;
  rowVersion: number;
}

/** Minutes: written, sent to who was there, confirmed or corrected by them. */
@Injectable()
export class WriteMinutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly talks: TalkStore,
    private readonly clock: Clock,
    private readonly traceLinks: TraceLinks,
  ) {}

  /** Appends a version; what was cut from an earlier one is in doubt. @throws DomainError 403/404, 409 confirmed or cancelled, 412, 422 still to come. */
  async write({
    text,
    changeReason,
    ...change
  }: TalkChange & { text: string; changeReason: string | null }): Promise<void> {
    const row = await this.open(change);
    assertMinutable(row, this.clock.today());
    const { id: minutesId, n } = await this.talks.addMinutes(row, text, changeReason);
    const cause = `${row.code} verslag versie ${n}`;
    await this.traceLinks.upstreamChanged({ kind: 'consultation-talk', id: row.id, versionId: minutesId, cause });
    this.audit(row, 'consultation-minutes.written', { minutesId, n, changeReason });
  }

  /** The current version went to these parties on this day. @throws DomainError 403/404, 409 no minutes, 412, 422. */
  async send({
    partyIds,
    sentOn,
    ...change
  }: TalkChange & { partyIds: readonly string[]; sentOn: string }): Promise<void> {
    const row = await this.open(change);
    const minutesId = withMinutes(row);
    if (sentOn > this.clock.today()) throw wrong('/sentOn', 'disclosure.future');
    for (const party of await this.attending(row, partyIds)) {
      const again = party.sentMinutesId === minutesId;
      if (again && party.outcome) continue;
      await this.talks.updateParty(party.id, {
        sentOn,
        sentMinutesId: minutesId,
        outcome: null,
        correction: null,
        answeredOn: null,
      });
    }
    await this.talks.settle(row, minutesId);
    this.audit(row, 'consultation-minutes.sent', { minutesId, partyIds, sentOn });
  }

  /** What a party answered. @throws DomainError 403/404, 409 not sent or no minutes, 412, 422. */
  async answer(
    input: TalkChange & { partyId: string; outcome: ConfirmationOutcome; correction: string; answeredOn: string },
  ): Promise<void> {
    const { partyId, outcome, correction, answeredOn } = input;
    const row = await this.open(input);
    const minutesId = withMinutes(row);
    if (answeredOn > this.clock.today()) throw wrong('/answeredOn', 'disclosure.future');
    if (outcome === 'CORRECTED' && correction === '') throw wrong('/correction', 'talk.correction-missing');
    const [party] = await this.attending(row, [partyId]);
    if (party!.sentMinutesId !== minutesId) throw new DomainError('talk.not-sent', { status: 409 });
    const said = outcome === 'CORRECTED' ? correction : null;
    await this.talks.updateParty(party!.id, { outcome, correction: said, answeredOn });
    await this.talks.settle(row, minutesId);
    this.audit(row, 'consultation-minutes.answered', { minutesId, partyId, outcome, answeredOn });
  }

  private async open({ consultationId, id, rowVersion }: TalkChange): Promise<TalkEntity> {
    await this.circle.openPlace(consultationId, 'talk.write');
    const row = await this.talks.lock(consultationId, id, rowVersion);
    assertAlive(row);
    return row;
  }

  private async attending(row: TalkEntity, partyIds: readonly string[]) {
    const parties = (await this.talks.parties(row.id)).filter(({ partyId }) => partyIds.includes(partyId));
    if (parties.length !== partyIds.length) throw wrong('/partyIds', 'talk.was-not-there');
    return parties;
  }

  private audit(row: TalkEntity, action: string, after: Record<string, unknown>): void {
    const { id: recordId, programmeId, code } = row;
    this.unitOfWork.audit({ action, kind: 'consultation-talk', recordId, programmeId, after: { code, ...after } });
  }
}

function withMinutes({ minutesId, code }: TalkEntity): string {
  if (!minutesId) throw new DomainError('talk.no-minutes', { status: 409, params: { code } });
  return minutesId;
}

const wrong = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
