import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { exportParameter, ExportPaper, ExportParameters, ExportSource, UnitOfWork } from '@koersvast/platform';
import { renderPaper, type ReportDocument } from '@koersvast/reports';

interface Opening {
  tenderId: string;
  tenderCode: string;
  tender: string;
  organisation: string;
  fictitious: boolean;
  deadline: Date;
  note: string;
  contentHash: string;
  requestedBy: string;
  openedBy: string;
  openedAt: Date;
}

interface Envelope {
  code: string;
  bidder: string;
  receivedAt: Date;
  late: boolean;
  missing: number;
  files: number;
}

const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The proces-verbaal of the opening; parameter `tenderId`. */
@Injectable()
@ExportSource('offer-opening')
export class OpeningRecordExport implements ExportPaper {
  readonly permission = 'offer.write';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async title(parameters: ExportParameters): Promise<string> {
    return `Proces-verbaal van opening ${(await this.opening(exportParameter(parameters, 'tenderId'))).tenderCode}`;
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    const opening = await this.opening(exportParameter(parameters, 'tenderId'));
    return renderPaper(openingRecord(opening, await this.envelopes(opening.tenderId)), format);
  }

  private async opening(tenderId: string): Promise<Opening> {
    const [row] = await this.unitOfWork.query<Opening>(
      `select t.id as "tenderId", t.code as "tenderCode", t.title as tender, p.fictitious_amounts as fictitious,
              concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort) from municipality m
                                        where m.programme_id = p.id)) as organisation,
              t.submission_deadline as deadline, o.note, o.content_hash as "contentHash", asker.name as "requestedBy",
              opener.name as "openedBy", o.decided_at as "openedAt"
       from offer_opening o join tender t on t.id = o.tender_id join programme p on p.id = t.programme_id
       join user_account asker on asker.id = o.requested_by join user_account opener on opener.id = o.decided_by
       where o.tender_id = $1 and o.state = 'OPENED' and t.id = any (app_open_offers())`,
      [tenderId],
    );
    if (!row) throw new DomainError('offer.sealed', { status: 409 });
    return row;
  }

  private envelopes(tenderId: string): Promise<Envelope[]> {
    return this.unitOfWork.query<Envelope>(
      `select o.code, c.bidder_name as bidder, o.received_at as "receivedAt", o.late,
              (select count(*)::int from jsonb_array_elements(c.checklist) item where not (item->>'present')::boolean) as missing,
              (select count(*)::int from offer_file f where f.offer_id = o.id) as files
       from offer o join offer_content c on c.offer_id = o.id where o.tender_id = $1 order by o.code`,
      [tenderId],
    );
  }
}

/** Who opened what, and when; the hash is that of the envelopes which the two persons opened. */
export function openingRecord(opening: Opening, envelopes: readonly Envelope[]): ReportDocument {
  return {
    kind: 'Aanbesteding',
    title: 'Proces-verbaal van opening',
    subtitle: [opening.tender],
    organisation: opening.organisation,
    facts: [
      { label: 'Aanbesteding', value: opening.tenderCode },
      { label: 'Sluiting', value: moment.format(opening.deadline) },
      { label: 'Geopend', value: moment.format(opening.openedAt) },
      { label: 'Door', value: `${opening.requestedBy} en ${opening.openedBy}` },
    ],
    fictitious: opening.fictitious ? 'Voorbeeld met verzonnen partijen.' : null,
    source: {
      asOf: LocalDate.at(opening.openedAt),
      knownOn: null,
      snapshot: null,
      template: 'Proces-verbaal van opening 1.0',
    },
    hash: opening.contentHash,
    createdAt: opening.openedAt.toISOString(),
    sections: [
      {
        id: 'opening',
        heading: 'Inschrijvingen',
        level: 1,
        flow: true,
        blocks: [
          ...(opening.note ? [{ type: 'paragraph' as const, text: opening.note, voice: 'people' as const }] : []),
          {
            type: 'table',
            key: 'inschrijvingen',
            caption: 'Wat er lag',
            columns: [
              { key: 'code', label: 'Code', kind: 'code' },
              { key: 'bidder', label: 'Inschrijver', kind: 'text', weight: 3 },
              { key: 'received', label: 'Ontvangen', kind: 'text', weight: 2 },
              { key: 'time', label: 'Op tijd', kind: 'text' },
              { key: 'files', label: 'Stukken', kind: 'integer', total: false },
              { key: 'missing', label: 'Ontbreekt', kind: 'integer', total: false },
            ],
            rows: envelopes.map(({ code, bidder, receivedAt, late, files, missing }) => ({
              cells: {
                code,
                bidder,
                received: moment.format(receivedAt),
                time: late ? 'te laat' : 'ja',
                files,
                missing,
              },
            })),
          },
        ],
      },
    ],
  };
}
