import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { ReportLayout, STANDARD_LAYOUT } from '../domain/report-layout';

/** The layout of a report: that of the template version with which it began, or the one that ships. */
@Injectable()
export class ReportLayouts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(templateVersionId: string | null): Promise<ReportLayout> {
    if (templateVersionId === null) return STANDARD_LAYOUT;
    const [row] = await this.unitOfWork.query<ReportLayout>(
      `select t.name, v.n as version, v.unit, v.sections
       from report_template_version v join report_template t on t.id = v.template_id where v.id = $1`,
      [templateVersionId],
    );
    return row!;
  }
}
