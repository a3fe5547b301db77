import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';

/** A word under which quotes of several parties are brought together. */
@Injectable()
export class AddTheme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  /** Answers the theme of that name, also when it was there already. @throws DomainError 403/404, 409 closed. */
  async execute(consultationId: string, name: string): Promise<{ id: string; name: string }> {
    const { programmeId, tenderId } = await this.circle.openPlace(consultationId, 'response-matrix.write');
    const id = newId();
    const [made] = await this.unitOfWork.query<{ id: string; name: string }>(
      `insert into consultation_theme (id, programme_id, tender_id, consultation_id, name) values ($1, $2, $3, $4, $5)
       on conflict (consultation_id, lower(name)) do nothing returning id, name`,
      [id, programmeId, tenderId, consultationId, name],
    );
    if (!made) return this.named(consultationId, name);
    const after = { name };
    const action = 'response-matrix.theme-added';
    this.unitOfWork.audit({ action, kind: 'consultation-theme', recordId: id, programmeId, after });
    return made;
  }

  private async named(consultationId: string, name: string): Promise<{ id: string; name: string }> {
    const [row] = await this.unitOfWork.query<{ id: string; name: string }>(
      'select id, name from consultation_theme where consultation_id = $1 and lower(name) = lower($2)',
      [consultationId, name],
    );
    return row!;
  }
}
