import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';
import { readableText, WrittenFigure } from '../domain/figure-token';

interface CardRow {
  id: string;
  code: string;
  text: string;
  figures: WrittenFigure[];
  n: number;
  versionId: string;
  programmeId: string;
  reportId: string;
  report: string;
  state: 'DRAFT' | 'FROZEN' | 'SIGNED';
}

const STATE_NAMES = { DRAFT: 'concept', FROZEN: 'bevroren', SIGNED: 'ondertekend' };

/** The last station of the rode draad: the paragraph in the P&C report. */
@Injectable()
@ThreadStation('report-paragraph')
export class ReportParagraphStation implements ThreadStationPort {
  readonly clearPermission = 'report.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select p.id, p.code, v.text, v.figures, v.n, v.id as "versionId", p.programme_id as "programmeId",
              r.id as "reportId", r.title as report, r.state
       from report_paragraph p join report_paragraph_version v on v.id = p.current_version_id join pc_report r on r.id = p.report_id
       where p.id = any ($1) and p.programme_id = any ($2) order by p.code`,
      [ids, this.unitOfWork.actor.programmesWith('report.read')],
    );
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      title: readableText(row.text, row.figures).slice(0, 160),
      detail: `${row.report}, ${STATE_NAMES[row.state]}, versie ${row.n}`,
      url: `/pc-rapporten/${row.reportId}?alinea=${row.id}`,
      versionId: row.versionId,
      programmeId: row.programmeId,
    }));
  }
}
