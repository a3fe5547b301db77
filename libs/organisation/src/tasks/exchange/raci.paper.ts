import { Injectable } from '@nestjs/common';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, ReportDocument } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../papers/paper-frame.query';
import type { PartyResponse } from '../../parties/http/party.response';
import { PartyQuery } from '../../parties/queries/party.query';
import type { TaskResponse } from '../http/task.response';
import { TaskQuery } from '../queries/task.query';
import { AREA_NAMES } from '../words.nl';

/** Who does what: tasks against municipalities and joint bodies; parameter `programmeId`. */
@Injectable()
@ExportSource('organisation-raci')
export class RaciPaper implements ExportPaper {
  readonly permission = 'implementation.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly tasks: TaskQuery,
    private readonly parties: PartyQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  title(): Promise<string> {
    return Promise.resolve('Taken en verantwoordelijkheden');
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const frame = await this.frames.of(programmeId, this.permission, 'Taken (RACI) 1.0');
    const [tasks, parties] = [await this.tasks.all(programmeId), await this.parties.of(programmeId)];
    return renderPaper(raciReport(tasks, parties, frame), format);
  }
}

const lettersOf = ({ assignments }: TaskResponse, party: PartyResponse): string =>
  (assignments.find(({ municipalityId, unitId }) => (municipalityId ?? unitId) === party.id)?.letters ?? '')
    .split('')
    .join(' / ');

/** Two parties may bear the same name; a column needs its own. */
const labelOf = (party: PartyResponse, parties: readonly PartyResponse[]): string =>
  parties.filter(({ name }) => name === party.name).length > 1 && party.kind === 'JOINT_BODY'
    ? `${party.name} (gezamenlijk)`
    : party.name;

const raciReport = (tasks: TaskResponse[], parties: PartyResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Taken en verantwoordelijkheden',
  facts: [
    { label: 'Taken', value: String(tasks.length) },
    { label: 'Nog te verdelen', value: String(tasks.filter(({ findings }) => findings.length > 0).length) },
  ],
  sections: [
    {
      ...{ id: 'taken', heading: 'Wie doet wat', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          type: 'table',
          key: 'taken',
          caption: 'Taken per gemeente en gezamenlijk orgaan',
          columns: [
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'area', label: 'Onderwerp', kind: 'text', weight: 2 },
            { key: 'title', label: 'Taak', kind: 'text', weight: 4 },
            ...parties.map((party) => ({
              ...{ key: party.id, label: labelOf(party, parties), kind: 'text' as const, weight: 1.5 },
            })),
          ],
          rows: tasks.map((task) => ({
            cells: {
              ...{ code: task.code, area: AREA_NAMES[task.area]!, title: task.title },
              ...Object.fromEntries(parties.map((party) => [party.id, lettersOf(task, party)])),
            },
          })),
          footnotes: [
            'R voert uit. A is eindverantwoordelijk: precies één partij per taak. C wordt vooraf geraadpleegd. I wordt achteraf geïnformeerd.',
          ],
        },
      ],
    },
  ],
});
