import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import {
  CALENDAR_KINDS,
  CalendarEntry,
  CalendarKind,
  Clock,
  ExportFormat,
  exportParameter,
  ExportPaper,
  ExportParameters,
  ExportSource,
  UnitOfWork,
} from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { CalendarQuery } from './calendar.query';
import { KIND_WORDS } from './outside-words';

interface Programme {
  name: string;
  fictitious: boolean;
}

/**
 * The dates of a range on paper, of what the asker may see. Parameters `programmeId`, `from` and `to`; as on the screen
 * `kinds` (with commas), `municipalityId` and `mine`.
 */
@Injectable()
@ExportSource('calendar')
export class CalendarExport implements ExportPaper {
  readonly permission = 'calendar.read';
  readonly formats = ['xlsx', 'pdf', 'docx'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: CalendarQuery,
    private readonly clock: Clock,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { from, to } = rangeOf(parameters);
    return `Agenda ${LocalDate.format(from)} tot en met ${LocalDate.format(to)}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const kinds = CALENDAR_KINDS.filter((kind) => parameters.kinds?.split(',').includes(kind));
    const entries = await this.calendar.all(programmeId, {
      ...rangeOf(parameters),
      ...(kinds.length > 0 && { kinds: kinds as CalendarKind[] }),
      ...(parameters.municipalityId && { municipalityId: parameters.municipalityId }),
      mine: parameters.mine === 'true',
    });
    const [programme] = await this.unitOfWork.query<Programme>(
      'select name, fictitious_amounts as fictitious from programme where id = $1',
      [programmeId],
    );
    const document = calendarReport(await this.title(parameters), entries, programme!, this.clock.now());
    return renderPaper(document, format);
  }
}

/** @throws DomainError 400 a day that does not exist */
const rangeOf = (parameters: ExportParameters): { from: LocalDate; to: LocalDate } => ({
  from: LocalDate.parse(exportParameter(parameters, 'from')),
  to: LocalDate.parse(exportParameter(parameters, 'to')),
});

/** One line per date, in the order of the day. */
const calendarReport = (
  title: string,
  entries: CalendarEntry[],
  programme: Programme,
  madeAt: Date,
): ReportDocument => ({
  kind: 'Agenda',
  title,
  subtitle: [],
  organisation: programme.name,
  fictitious: programme.fictitious ? 'Voorbeeldgegevens.' : null,
  facts: [{ label: 'Datums', value: String(entries.length) }],
  source: { asOf: LocalDate.at(madeAt), knownOn: null, snapshot: null, template: 'Agenda 1.0' },
  hash: null,
  createdAt: madeAt.toISOString(),
  sections: [
    {
      id: 'datums',
      heading: 'Datums',
      level: 1,
      flow: true,
      blocks: [
        {
          type: 'table',
          key: 'datums',
          caption: 'Datums in volgorde',
          columns: [
            { key: 'on', label: 'Dag', kind: 'date' },
            { key: 'title', label: 'Wat', kind: 'text', weight: 5 },
            { key: 'kind', label: 'Soort', kind: 'text', weight: 2 },
            { key: 'code', label: 'Van', kind: 'text', weight: 2 },
            { key: 'state', label: 'Stand', kind: 'text', weight: 1 },
          ],
          rows: entries.map(({ on, title: what, kind, code, done, fixed }) => ({
            cells: {
              on,
              title: what,
              kind: KIND_WORDS[kind],
              code,
              state: done ? 'gedaan' : fixed ? 'staat vast' : '',
            },
          })),
        },
      ],
    },
  ],
});
