import { Injectable } from '@nestjs/common';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import type { TransitionResponse } from '../http/transition.response';
import { TransitionQuery } from '../queries/transition.query';

const KINDS = {
  ...{ PLAN: 'Implementatieplan', OUTGOING: 'Vertrekkende aanbieders', COMMUNICATION: 'Gezinnen en verwijzers' },
  ORDINANCE: 'Integrale verordening',
} as const;
const STATES = { PLANNED: 'gepland', DOING: 'loopt', DONE: 'klaar', NOT_NEEDED: 'niet nodig' } as const;

/** Whether a contract can start, on one page; parameter `contractId`. */
@Injectable()
@ExportSource('contract-readiness')
export class ReadinessExport implements ExportPaper {
  readonly permission = 'contract.read';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(
    private readonly transition: TransitionQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const frame = await this.frames.of(exportParameter(parameters, 'contractId'), '');
    return `Gereedheid voor de start ${frame.subtitle[0]}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const frame = await this.frames.of(contractId, 'Gereedheid 1.0');
    return renderPaper(readinessReport(await this.transition.of(contractId), frame), format);
  }
}

/** Totals of young people only, and of a small number only that it is small. */
function readinessReport(
  { missingCouncils, parts, steps, counts }: TransitionResponse,
  frame: PaperFrame,
): ReportDocument {
  const gate =
    missingCouncils.length === 0
      ? 'De integrale verordening is in elke gemeente vastgesteld.'
      : `Nog niet vastgesteld in: ${missingCouncils.join(', ')}. Zonder verordening gaat het contract niet in.`;
  return {
    ...frame,
    title: 'Gereedheid voor de start',
    sheet: true,
    facts: parts.map(({ kind, total, done, late }) => ({
      label: KINDS[kind],
      value: `${done} van ${total} klaar${late > 0 ? `, ${late} te laat` : ''}`,
    })),
    sections: [
      {
        ...{ id: 'stappen', heading: 'Stappen', level: 1, flow: true },
        blocks: [
          { type: 'paragraph', text: gate },
          {
            type: 'table',
            key: 'stappen',
            caption: 'Stappen vóór de start',
            columns: [
              { key: 'title', label: 'Stap', kind: 'text', weight: 4 },
              { key: 'party', label: 'Wie', kind: 'text', weight: 2 },
              { key: 'owner', label: 'Eigenaar', kind: 'text', weight: 2 },
              { key: 'dueOn', label: 'Uiterlijk', kind: 'date' },
              { key: 'state', label: 'Stand', kind: 'text' },
            ],
            rows: steps.map(({ title, party, ownerName, dueOn, state, late }) => ({
              cells: {
                title,
                party,
                owner: ownerName ?? '',
                dueOn,
                state: late ? `${STATES[state]}, te laat` : STATES[state],
              },
            })),
          },
          ...(counts.length > 0 ? [countTable(counts)] : []),
        ],
      },
    ],
  };
}

const countTable = (counts: TransitionResponse['counts']) =>
  ({
    type: 'table',
    key: 'aantallen',
    caption: 'Jeugdigen die overkomen, alleen totalen',
    columns: [
      { key: 'provider', label: 'Vertrekkende aanbieder', kind: 'text', weight: 2 },
      { key: 'category', label: 'Soort hulp', kind: 'text', weight: 2 },
      { key: 'amount', label: 'Aantal', kind: 'text' },
    ],
    rows: counts.map(({ provider, category, few, amount }) => ({
      cells: { provider, category, amount: few ? 'minder dan 10' : String(amount ?? 0) },
    })),
  }) as const;
