import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import {
  Clock,
  everyItem,
  ExportPaper,
  exportParameter,
  ExportParameters,
  ExportSource,
  UnitOfWork,
} from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import type { CouncilQuestionDetailResponse, CouncilQuestionResponse } from '../http/council-question.response';
import { CouncilQuestionListQuery } from '../queries/council-question-list.query';
import { AnswerFrame, answerLetter, answerProof } from './answer-paper';

/** Programme and day around the papers of a question. */
@Injectable()
export class AnswerFrameQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(programmeId: string): Promise<AnswerFrame> {
    const [row] = await this.unitOfWork.query<{ organisation: string; fictitious: boolean }>(
      `select p.fictitious_amounts as fictitious, concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort)
                from municipality m where m.programme_id = p.id)) as organisation
       from programme p where p.id = $1`,
      [programmeId],
    );
    return {
      organisation: row!.organisation,
      fictitious: row!.fictitious ? 'De bedragen in dit stuk zijn fictief.' : null,
      createdAt: this.clock.now().toISOString(),
      today: LocalDate.parse(this.clock.today()),
    };
  }
}

/** The letter to the council; parameter `questionId`. */
@Injectable()
@ExportSource('council-answer')
export class CouncilAnswerExport implements ExportPaper {
  readonly permission = 'council-question.read';
  readonly formats = ['docx', 'pdf'] as const;

  constructor(
    private readonly questions: CouncilQuestionListQuery,
    private readonly frames: AnswerFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code, title } = await this.questions.one(exportParameter(parameters, 'questionId'));
    return `Antwoord ${code} ${title}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'docx' | 'pdf'): Promise<Buffer> {
    const question = await this.questions.one(exportParameter(parameters, 'questionId'));
    return renderPaper(answerLetter(question, await this.frames.of(question.programmeId)), format);
  }
}

/** The threads of what an answer cites, an A4 each; parameter `questionId`. */
@Injectable()
@ExportSource('council-proof')
export class CouncilProofExport implements ExportPaper {
  readonly permission = 'council-question.read';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(
    private readonly questions: CouncilQuestionListQuery,
    private readonly frames: AnswerFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code, title } = await this.questions.one(exportParameter(parameters, 'questionId'));
    return `Bewijs ${code} ${title}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    const question: CouncilQuestionDetailResponse = await this.questions.one(exportParameter(parameters, 'questionId'));
    return renderPaper(answerProof(question, await this.frames.of(question.programmeId)), format);
  }
}

const STATES = {
  DRAFT: 'in behandeling',
  SUBMITTED: 'wacht op akkoord',
  APPROVED: 'akkoord',
  ANSWERED: 'beantwoord',
  WITHDRAWN: 'ingetrokken',
};

/** The register of questions from the councils of a programme; parameter `programmeId`. */
@Injectable()
@ExportSource('council-question-register')
export class CouncilRegisterExport implements ExportPaper {
  readonly permission = 'council-question.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly questions: CouncilQuestionListQuery,
    private readonly frames: AnswerFrameQuery,
  ) {}

  title(): Promise<string> {
    return Promise.resolve('Register raadsvragen');
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const rows = await everyItem((paging) => this.questions.page({ programmeId, sort: 'code', ...paging }));
    return renderPaper(register(rows, await this.frames.of(programmeId)), format);
  }
}

const register = (rows: CouncilQuestionResponse[], { today, ...frame }: AnswerFrame): ReportDocument => ({
  ...frame,
  ...{ kind: 'Raadsvragen', title: 'Register van raadsvragen', subtitle: [], hash: null },
  facts: [{ label: 'Raadsvragen', value: String(rows.length) }],
  source: { asOf: today, knownOn: null, snapshot: null, template: 'Register raadsvragen 1.0' },
  sections: [
    {
      ...{ id: 'register', heading: 'Raadsvragen', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          ...{ type: 'table', key: 'raadsvragen', caption: 'Vragen van de raden' },
          columns: [
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'title', label: 'Onderwerp', kind: 'text', weight: 4 },
            { key: 'municipality', label: 'Raad', kind: 'text', weight: 2 },
            { key: 'askedBy', label: 'Gesteld door', kind: 'text', weight: 2 },
            { key: 'receivedOn', label: 'Ontvangen', kind: 'date' },
            { key: 'answerBy', label: 'Uiterlijk', kind: 'date' },
            { key: 'answeredOn', label: 'Beantwoord', kind: 'date' },
            { key: 'state', label: 'Toestand', kind: 'text', weight: 2 },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ code: row.code, title: row.title, municipality: row.municipality, askedBy: row.askedBy },
              ...{ receivedOn: row.receivedOn, answerBy: row.answerBy, answeredOn: row.answeredOn },
              state: row.late ? `${STATES[row.state]}, te laat` : STATES[row.state],
            },
          })),
        },
      ],
    },
  ],
});
