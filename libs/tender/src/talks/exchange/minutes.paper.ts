import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ExportFormat, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { type ReportDocument, renderPaper } from '@koersvast/reports';
import { day, paperFrame, paragraphs } from '../../consultation-reports/exchange/paper-frame';
import { type PaperHead, PaperHeadQuery } from '../../consultation-reports/queries/paper-head.query';
import type { TalkResponse } from '../http/talk.response';
import { TalkQuery } from '../queries/talk.query';

/** The current minutes, to send to who was there: what was said, and what we told that everyone will hear. */
export function minutesReport(head: PaperHead, talk: TalkResponse): ReportDocument {
  const [current] = talk.minutes;
  if (!current) throw new DomainError('talk.no-minutes', { status: 409, params: { code: talk.code } });
  const facts = talk.facts
    .filter(({ state, confidential }) => state === 'ACTIVE' && !confidential)
    .map(({ code, text }) => `${code}: ${text}`);
  const place = talk.online ? ['online', talk.place].filter(Boolean).join(', ') : talk.place;
  return {
    ...paperFrame(head, `Gespreksverslag ${talk.code}`, 'Gespreksverslag 1.0'),
    facts: [
      { label: 'Onderwerp', value: talk.title },
      { label: 'Datum', value: [day(talk.plannedOn), talk.startsAt ?? ''].filter(Boolean).join(' ') },
      ...(place ? [{ label: 'Plaats', value: place }] : []),
      { label: 'Aanwezig', value: talk.parties.map(({ name }) => name).join(', ') },
      { label: 'Versie', value: String(current.n) },
    ],
    draft: talk.state !== 'CONFIRMED',
    sections: [
      ...(talk.agenda
        ? [{ id: 'agenda', heading: 'Agenda', level: 1 as const, flow: true, blocks: paragraphs(talk.agenda) }]
        : []),
      { id: 'verslag', heading: 'Verslag', level: 1, flow: true, blocks: paragraphs(current.text, 'people') },
      ...(facts.length > 0
        ? [
            {
              id: 'feiten',
              heading: 'Wat wij vertelden en met alle partijen delen',
              level: 1 as const,
              flow: true,
              blocks: [{ type: 'list' as const, items: facts }],
            },
          ]
        : []),
    ],
  };
}

/** The minutes of one talk. */
@Injectable()
@ExportSource('talk-minutes')
export class MinutesPaper implements ExportPaper {
  readonly permission = 'talk.read';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(
    private readonly heads: PaperHeadQuery,
    private readonly talks: TalkQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { talk } = await this.read(parameters);
    return `Verslag ${talk.code} ${talk.title}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const { head, talk } = await this.read(parameters);
    return renderPaper(minutesReport(head, talk), format);
  }

  private async read(parameters: ExportParameters): Promise<{ head: PaperHead; talk: TalkResponse }> {
    const consultationId = exportParameter(parameters, 'consultationId');
    const head = await this.heads.ofConsultation(consultationId, this.permission);
    return { head, talk: await this.talks.one(consultationId, exportParameter(parameters, 'talkId')) };
  }
}
