import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, Clock, Texts, UnitOfWork } from '@koersvast/platform'; // prettier-ignore
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { CLOCK_FACTS, clocksOf, type ClockRow } from './tender-clocks.query';

interface Row extends ClockRow {
  id: string;
  code: string;
  title: string;
  notes: { id: string; number: number; on: string }[];
  revision: number;
}

type Day = Pick<CalendarEntry, 'kind' | 'recordId' | 'part' | 'title' | 'url' | 'done' | 'fixed'> & {
  on: string | null;
};

const NOTE_CLOCKS = ['CLARIFICATION_NOTE', 'CLARIFICATION_NOTE_URGENT'];

/** The terms of the tenders that are going on: closing, nota's, standstill, validity, notice of the award. */
@Injectable()
@CalendarSource(['TENDER', 'CLARIFICATION'])
export class TenderCalendar implements CalendarSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: LegalTermsQuery,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    if (!this.unitOfWork.actor.programmesWith('tender.read').includes(programmeId)) return [];
    const rows = await this.unitOfWork.query<Row>(
      `select t.id, t.code, t.title, t.row_version as revision,
              coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number,
                          'on', (n.published_at at time zone 'Europe/Amsterdam')::date) order by n.number)
                        from clarification_note n where n.tender_id = t.id and n.state = 'PUBLISHED'), '[]') as notes,
              ${CLOCK_FACTS}
       where t.programme_id = $1 and t.state <> 'WITHDRAWN' and t.id = any (app_tenders()) order by t.code`,
      [programmeId],
    );
    const terms = rows.length > 0 ? await this.terms.all() : [];
    return rows
      .flatMap((row) =>
        [...this.clocks(row, terms), ...closing(row), ...publishedNotes(row)].flatMap((day) =>
          day.on && day.on >= from && day.on <= to ? [asEntry(row, { ...day, on: day.on })] : [],
        ),
      )
      .sort((one, other) => one.on.localeCompare(other.on) || one.recordId.localeCompare(other.recordId))
      .slice(0, limit);
  }

  /** Only what has a day of its own: a term that is reckoned as if the tender were published today moves every day. */
  private clocks(row: Row, terms: Parameters<typeof clocksOf>[1]): Day[] {
    return clocksOf(row, terms, this.clock.today())
      .filter(({ supposed }) => !supposed)
      .map(({ code, advised, lastDay, origin }) => ({
        kind: NOTE_CLOCKS.includes(code) ? 'CLARIFICATION' : 'TENDER',
        recordId: row.id,
        part: code.toLowerCase().replaceAll('_', '-'),
        on: advised ?? lastDay,
        title: this.texts.say(`tender.clock.${code}`),
        url: `/aanbestedingen/${row.id}`,
        done: false,
        fixed: origin === 'LAW',
      }));
  }
}

const closing = ({ id, deadline, publishedOn }: Row): Day[] => [
  {
    kind: 'TENDER',
    recordId: id,
    part: 'closing',
    on: deadline && LocalDate.at(deadline),
    title: 'Sluiting van de inschrijving',
    url: `/aanbestedingen/${id}`,
    done: false,
    fixed: true,
  },
  {
    kind: 'TENDER',
    recordId: id,
    part: 'publication',
    on: publishedOn,
    title: 'Publicatie',
    url: `/aanbestedingen/${id}`,
    done: true,
    fixed: true,
  },
];

const publishedNotes = ({ notes }: Row): Day[] =>
  notes.map(({ id, number, on }) => ({
    kind: 'CLARIFICATION',
    recordId: id,
    part: '',
    on,
    title: `Nota van Inlichtingen ${number} gepubliceerd`,
    url: `/nota-van-inlichtingen/notas/${id}`,
    done: true,
    fixed: true,
  }));

const asEntry = ({ code, revision }: Row, day: Day & { on: string }): CalendarEntry => ({
  ...day,
  code,
  municipalityId: null,
  mine: false,
  confidential: true,
  revision,
});
