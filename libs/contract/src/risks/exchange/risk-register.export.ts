import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import type { RiskDetailResponse } from '../http/risk.response';
import { RiskDetailQuery } from '../queries/risk-detail.query';
import { RiskListQuery } from '../queries/risk-list.query';

const STATES = { OPEN: 'open', CLOSED: 'gesloten' };
const OUTCOMES = { GONE: 'kan niet meer', OCCURRED: 'is gebeurd', TRANSFERRED: 'overgedragen' };
const MEASURES = { OPEN: 'open', DONE: 'gedaan', WITHDRAWN: 'vervallen' };

/** The register of risks of one contract with its measures; parameter `contractId`. */
@Injectable()
@ExportSource('risk-register')
export class RiskRegisterExport implements ExportPaper {
  readonly permission = 'risk.read';
  readonly formats = ['xlsx', 'pdf', 'docx'] as const;

  constructor(
    private readonly list: RiskListQuery,
    private readonly detail: RiskDetailQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const frame = await this.frames.of(exportParameter(parameters, 'contractId'), '');
    return `Risico's ${frame.subtitle[0]}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf' | 'docx'): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const listed = await everyItem((paging) => this.list.page({ contractId, sort: '-score', ...paging }));
    const risks: RiskDetailResponse[] = [];
    for (const { id } of listed) risks.push(await this.detail.one(id));
    return renderPaper(riskReport(risks, await this.frames.of(contractId, 'Risicoregister 1.0')), format);
  }
}

const state = ({ state: now, outcome }: RiskDetailResponse): string =>
  outcome ? `${STATES[now]}: ${OUTCOMES[outcome]}` : STATES[now];

const riskTable = (risks: RiskDetailResponse[]) => ({
  ...{ type: 'table' as const, key: 'risicos', caption: "Risico's, de zwaarste eerst" },
  columns: [
    { key: 'code', label: 'Code', kind: 'code' as const },
    { key: 'title', label: 'Risico', kind: 'text' as const, weight: 3 },
    { key: 'words', label: 'Oorzaak, gebeurtenis, gevolg', kind: 'text' as const, weight: 5 },
    { key: 'chance', label: 'Kans', kind: 'integer' as const, total: false as const },
    { key: 'impact', label: 'Gevolg', kind: 'integer' as const, total: false as const },
    { key: 'score', label: 'Score', kind: 'integer' as const, total: false as const },
    { key: 'low', label: 'Laagste bedrag', kind: 'money' as const, total: false as const },
    { key: 'high', label: 'Hoogste bedrag', kind: 'money' as const, total: false as const },
    { key: 'year', label: 'Jaar', kind: 'text' as const, weight: 1 },
    { key: 'owner', label: 'Eigenaar', kind: 'text' as const, weight: 2 },
    { key: 'taken', label: 'In prognose', kind: 'text' as const, weight: 2 },
    { key: 'state', label: 'Toestand', kind: 'text' as const, weight: 2 },
  ],
  rows: risks.map((risk) => ({
    cells: {
      ...{ code: risk.code, title: risk.title, words: [risk.cause, risk.event, risk.effect].join(' → ') },
      ...{ chance: risk.chance, impact: risk.impact, score: risk.score },
      ...{ low: risk.low, high: risk.high, year: risk.effectYear ? String(risk.effectYear) : '' },
      ...{ owner: risk.owner.name, taken: risk.takenBy ?? '', state: state(risk) },
    },
  })),
});

const measureTable = (risks: RiskDetailResponse[]) => ({
  ...{ type: 'table' as const, key: 'maatregelen', caption: 'Maatregelen' },
  columns: [
    { key: 'code', label: 'Risico', kind: 'code' as const },
    { key: 'title', label: 'Maatregel', kind: 'text' as const, weight: 5 },
    { key: 'owner', label: 'Wie', kind: 'text' as const, weight: 2 },
    { key: 'dueOn', label: 'Voor', kind: 'date' as const },
    { key: 'state', label: 'Toestand', kind: 'text' as const, weight: 1 },
    { key: 'note', label: 'Toelichting', kind: 'text' as const, weight: 3 },
  ],
  rows: risks.flatMap((risk) =>
    risk.measures.map((measure) => ({
      cells: {
        ...{ code: risk.code, title: measure.title, owner: measure.owner.name, dueOn: measure.dueOn },
        ...{ state: measure.late ? 'te laat' : MEASURES[measure.state], note: measure.closedNote },
      },
    })),
  ),
});

/** Risks on a wide page, what is done against them on the next. */
export const riskReport = (risks: RiskDetailResponse[], frame: PaperFrame): ReportDocument => {
  const open = risks.filter((risk) => risk.state === 'OPEN');
  const late = risks.flatMap(({ measures }) => measures).filter((measure) => measure.late).length;
  return {
    ...frame,
    title: 'Risicoregister',
    facts: [
      { label: "Open risico's", value: String(open.length) },
      { label: 'Maatregelen te laat', value: String(late) },
      { label: 'Stand', value: LocalDate.format(frame.source.asOf!) },
    ],
    sections: [
      {
        ...{ id: 'risicos', heading: "Risico's", level: 1 as const, flow: true, landscape: true },
        blocks: [riskTable(risks)],
      },
      {
        ...{ id: 'maatregelen', heading: 'Maatregelen', level: 1 as const, landscape: true },
        blocks: [measureTable(risks)],
      },
    ],
  };
};
