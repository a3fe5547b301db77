import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { DisplayUnit, LayoutSection } from '../../pc-reports/domain/report-layout';

export interface HeldTemplate {
  id: string;
  programmeId: string;
  municipalityId: string | null;
  name: string;
  state: 'ACTIVE' | 'WITHDRAWN';
  versionNumber: number;
  rowVersion: number;
}

export interface TemplateContent {
  unit: DisplayUnit;
  sections: LayoutSection[];
  note: string;
}

/** Writes templates: head and version together. Versions are never changed. */
@Injectable()
export class ReportTemplateStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(
    programmeId: string,
    { name, municipalityId }: { name: string; municipalityId: string | null },
    content: TemplateContent,
  ): Promise<string> {
    const id = newId();
    await this.unitOfWork.query(
      `insert into report_template (id, programme_id, municipality_id, name, recorded_by) values ($1, $2, $3, $4, $5)`,
      [id, programmeId, municipalityId, name, this.unitOfWork.actor.userId],
    );
    await this.addVersion({ id, programmeId }, 1, content);
    return id;
  }

  /** For change; others wait. @throws DomainError 404, 403. */
  async lock(id: string): Promise<HeldTemplate> {
    const [row] = await this.unitOfWork.query<HeldTemplate>(
      `select id, programme_id as "programmeId", municipality_id as "municipalityId", name, state,
              version_number as "versionNumber", row_version as "rowVersion"
       from report_template where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, municipalityId } = row;
    this.unitOfWork.actor.demand('report-template.write', { programmeId, municipalityId });
    if (row.state === 'WITHDRAWN') throw new DomainError('report-template.withdrawn', { status: 409 });
    return row;
  }

  /** Appends the next version under the name given. */
  async revise(template: HeldTemplate, name: string, content: TemplateContent): Promise<void> {
    const n = template.versionNumber + 1;
    await this.addVersion(template, n, content);
    await this.unitOfWork.query(
      'update report_template set name = $2, version_number = $3, row_version = row_version + 1 where id = $1',
      [template.id, name, n],
    );
  }

  async withdraw({ id }: HeldTemplate): Promise<void> {
    await this.unitOfWork.query(
      `update report_template set state = 'WITHDRAWN', row_version = row_version + 1 where id = $1`,
      [id],
    );
  }

  /** The version of now of a template that a new report may have. @throws DomainError 422 at `/templateId`. */
  async chosen(programmeId: string, municipalityId: string | null, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `select v.id from report_template t join report_template_version v on v.template_id = t.id and v.n = t.version_number
       where t.id = $1 and t.programme_id = $2 and t.state = 'ACTIVE'
         and (t.municipality_id is null or t.municipality_id = $3)`,
      [id, programmeId, municipalityId],
    );
    if (row) return row.id;
    const code = 'report-template.not-for-this';
    throw new DomainError(code, { fields: [{ pointer: '/templateId', code }] });
  }

  private async addVersion(
    { id, programmeId }: { id: string; programmeId: string },
    n: number,
    { unit, sections, note }: TemplateContent,
  ): Promise<void> {
    await this.unitOfWork.query(
      `insert into report_template_version (id, programme_id, template_id, n, unit, sections, note, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), programmeId, id, n, unit, JSON.stringify(sections), note, this.unitOfWork.actor.userId],
    );
  }
}
