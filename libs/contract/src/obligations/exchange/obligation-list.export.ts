import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { PARTY_WORDS } from '../../contracts/words.nl';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import type { ObligationResponse } from '../http/obligation.response';
import { ObligationListQuery } from '../queries/obligation-list.query';
import { OBLIGATION_STATES } from './words.nl';

/** Obligations of one contract or of all; parameters `programmeId`, and `contractId`, `state`, `party`, `q` as in the list. */
@Injectable()
@ExportSource('obligations')
export class ObligationListExport implements ExportPaper {
  readonly permission = 'obligation.read';
  readonly formats = ['xlsx', 'pdf', 'docx'] as const;

  constructor(
    private readonly list: ObligationListQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title({ contractId }: ExportParameters): Promise<string> {
    if (!contractId) return 'Verplichtingen';
    return `Verplichtingen ${(await this.frames.of(contractId, '')).subtitle[0]}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf' | 'docx'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const { contractId, state, party, q } = parameters;
    const rows = await everyItem((paging) => this.list.page({ programmeId, contractId, state, party, q, ...paging }));
    const template = 'Verplichtingen 1.0';
    const frame = contractId
      ? await this.frames.of(contractId, template)
      : await this.frames.ofProgramme(programmeId, template);
    return renderPaper(report(rows, frame), format);
  }
}

function due({ dueRule, dueOn, dueEveryMonths, dueUntil, dueDays, dueEventName }: ObligationResponse): string {
  if (dueRule === 'NONE') return 'doorlopend';
  if (dueRule === 'ON_DATE') return LocalDate.format(dueOn!);
  if (dueRule === 'EVENT') return `${dueDays} dagen na ${dueEventName ?? 'de gebeurtenis'}`;
  const until = dueUntil ? `, tot ${LocalDate.format(dueUntil)}` : '';
  return `elke ${dueEveryMonths} maanden vanaf ${LocalDate.format(dueOn!)}${until}`;
}

const report = (rows: ObligationResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Verplichtingen',
  facts: [{ label: 'Verplichtingen', value: String(rows.length) }],
  sections: [
    {
      ...{ id: 'verplichtingen', heading: 'Verplichtingen', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          type: 'table',
          key: 'verplichtingen',
          caption: 'Verplichtingen',
          columns: [
            { key: 'contract', label: 'Contract', kind: 'code' },
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'title', label: 'Titel', kind: 'text', weight: 2 },
            { key: 'text', label: 'Tekst', kind: 'text', weight: 4, voice: 'people' },
            { key: 'state', label: 'Status', kind: 'text' },
            { key: 'party', label: 'Wie presteert', kind: 'text' },
            { key: 'clause', label: 'Bepaling', kind: 'text' },
            { key: 'due', label: 'Wanneer', kind: 'text', weight: 2 },
            { key: 'source', label: 'Bron', kind: 'text' },
            { key: 'owner', label: 'Eigenaar', kind: 'text' },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ contract: row.contractCode, code: row.code, title: row.title, text: row.text },
              ...{ state: OBLIGATION_STATES[row.state], party: PARTY_WORDS[row.party], clause: row.clause },
              ...{ due: due(row), source: row.source?.code ?? '', owner: row.owner?.name ?? '' },
            },
          })),
        },
      ],
    },
  ],
});
