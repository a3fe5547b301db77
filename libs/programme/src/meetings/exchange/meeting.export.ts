import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { agendaPaper, minutesPaper } from './meeting-paper';
import { MeetingPaperQuery } from './meeting-paper.query';

/** The agenda of one meeting; parameter `meetingId`. */
@Injectable()
@ExportSource('meeting-agenda')
export class MeetingAgendaExport implements ExportPaper {
  readonly permission = 'meeting.read';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(private readonly papers: MeetingPaperQuery) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { meeting } = await this.papers.of(exportParameter(parameters, 'meetingId'), 'Agenda 1.0');
    return `Agenda ${meeting.title} ${LocalDate.format(meeting.heldOn)}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    return renderPaper(
      agendaPaper(await this.papers.of(exportParameter(parameters, 'meetingId'), 'Agenda 1.0')),
      format,
    );
  }
}

/** The latest minutes of one meeting; parameter `meetingId`. */
@Injectable()
@ExportSource('meeting-minutes')
export class MeetingMinutesExport implements ExportPaper {
  readonly permission = 'meeting.read';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(private readonly papers: MeetingPaperQuery) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { meeting } = await this.papers.of(exportParameter(parameters, 'meetingId'), 'Verslag 1.0');
    return `Verslag ${meeting.title} ${LocalDate.format(meeting.heldOn)}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    return renderPaper(
      minutesPaper(await this.papers.of(exportParameter(parameters, 'meetingId'), 'Verslag 1.0')),
      format,
    );
  }
}
