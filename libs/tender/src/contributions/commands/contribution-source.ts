import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { Stations, TraceLinks, type ThreadKind } from '@koersvast/trace';
import { PartyClues } from '../../anonymity/party-clues';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';

/** Record out of which a sentence was cut. */
export interface SourceRecord {
  programmeId: string;
  sourceNote: string;
  sourceRecordKind: string | null;
  sourceRecordId: string | null;
}

/** Records of the market consultation that stand in the rode draad, with the table that says of which consultation. */
const CONSULTATION_TABLES: Readonly<Record<string, string>> = {
  'consultation-quote': 'consultation_quote',
  'consultation-talk': 'consultation_talk',
};

/** Sentences cut from the market consultation: tied to what a party said, without telling which party it was. */
@Injectable()
export class ContributionSource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stations: Stations,
    private readonly traceLinks: TraceLinks,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  /**
   * A workgroup reads the sentence, and may hold members of other parties: what a party said is passed on without its
   * name (Aw 2.57). Who may not see the parties cannot be checked on their names, nor know them.
   * @throws DomainError 422 at `/sentence` or `/sourceNote`
   */
  async demandNameless(source: SourceRecord, sentence: string): Promise<void> {
    const consultationId = await this.consultationOf(source);
    if (!consultationId) return;
    const clues = new PartyClues(await this.circle.parties(consultationId));
    const code = 'contribution.names-party';
    const fields = Object.entries({ sentence, sourceNote: source.sourceNote }).flatMap(([field, text]) =>
      clues
        .find(text)
        .slice(0, 1)
        .map(({ found }) => ({ pointer: `/${field}`, code, params: { found } })),
    );
    if (fields.length > 0) throw new DomainError(code, { params: fields[0]!.params, fields });
  }

  /** Ties the sentence to what it was cut from. @throws DomainError 422 no such record for this person. */
  async tie(source: SourceRecord, contribution: { id: string; versionId: string }): Promise<void> {
    const { programmeId, sourceRecordKind, sourceRecordId } = source;
    if (!sourceRecordKind || !sourceRecordId || !(sourceRecordKind in CONSULTATION_TABLES)) return;
    const kind = sourceRecordKind as ThreadKind;
    const card = (await this.stations.cards(kind, [sourceRecordId])).get(sourceRecordId);
    if (card?.programmeId !== programmeId) {
      const code = 'contribution.unknown-source';
      throw new DomainError(code, { fields: [{ pointer: '/sourceRecordId', code }] });
    }
    await this.traceLinks.link({
      programmeId,
      type: 'CUT_FROM',
      from: { kind, id: card.id, versionId: card.versionId },
      to: { kind: 'contribution', ...contribution },
    });
  }

  private async consultationOf({ sourceRecordKind, sourceRecordId }: SourceRecord): Promise<string | null> {
    const table = CONSULTATION_TABLES[sourceRecordKind ?? ''];
    if (!table) return null;
    const sql = `select consultation_id as id from ${table} where id = $1`;
    const [row] = await this.unitOfWork.query<{ id: string }>(sql, [sourceRecordId]);
    return row?.id ?? null;
  }
}
