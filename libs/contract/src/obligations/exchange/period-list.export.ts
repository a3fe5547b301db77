import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { LEVEL_WORDS, PARTY_WORDS } from '../../contracts/words.nl';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import type { PeriodResponse } from '../http/period.response';
import { PeriodListQuery } from '../queries/period-list.query';
import { PERIOD_VIEWS, PeriodView } from '../queries/period-views';
import { PERIOD_STATES } from './words.nl';

/** A paper of more lines is not read; the list itself can be filtered. */
const MOST = 20_000;

/** Periods as in the list; parameters `programmeId`, and `contractId`, `view`, `party`, `q`. */
@Injectable()
@ExportSource('obligation-periods')
export class PeriodListExport implements ExportPaper {
  readonly permission = 'obligation.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly list: PeriodListQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title({ contractId }: ExportParameters): Promise<string> {
    if (!contractId) return 'Perioden van verplichtingen';
    return `Perioden ${(await this.frames.of(contractId, '')).subtitle[0]}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const { contractId, party, q } = parameters;
    const view = PERIOD_VIEWS.find((one) => one === parameters.view) as PeriodView | undefined;
    const rows: PeriodResponse[] = [];
    let after: string | undefined;
    do {
      const page = await this.list.page({ programmeId, contractId, view, party, q, limit: 200, after });
      rows.push(...page.items);
      after = page.next ?? undefined;
      if (rows.length > MOST) throw new DomainError('obligation.too-many-periods', { params: { most: MOST } });
    } while (after);
    const template = 'Perioden 1.0';
    const frame = contractId
      ? await this.frames.of(contractId, template)
      : await this.frames.ofProgramme(programmeId, template);
    return renderPaper(report(rows, frame), format);
  }
}

const report = (rows: PeriodResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Perioden van verplichtingen',
  facts: [{ label: 'Perioden', value: String(rows.length) }],
  sections: [
    {
      ...{ id: 'perioden', heading: 'Perioden', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          type: 'table',
          key: 'perioden',
          caption: 'Perioden',
          columns: [
            { key: 'contract', label: 'Contract', kind: 'code' },
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'title', label: 'Verplichting', kind: 'text', weight: 3 },
            { key: 'dueOn', label: 'Uiterlijk', kind: 'date' },
            { key: 'state', label: 'Stand', kind: 'text', weight: 2 },
            { key: 'late', label: 'Te laat', kind: 'text' },
            { key: 'fulfilledOn', label: 'Nagekomen op', kind: 'date' },
            { key: 'note', label: 'Toelichting', kind: 'text', weight: 3, voice: 'people' },
            { key: 'party', label: 'Wie presteert', kind: 'text' },
            { key: 'escalation', label: 'Escalatie', kind: 'text' },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ contract: row.contractCode, code: row.code, title: row.title, dueOn: row.dueOn, note: row.note },
              ...{ state: PERIOD_STATES[row.state], late: row.late ? 'ja' : '', fulfilledOn: row.fulfilledOn },
              ...{ party: PARTY_WORDS[row.party], escalation: row.escalation ? LEVEL_WORDS[row.escalation] : '' },
            },
          })),
        },
      ],
    },
  ],
});
