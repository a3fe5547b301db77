import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { ObligationDetailResponse, ObligationVersionResponse } from '../http/obligation.response';
import { DUE_COLUMNS, ObligationListQuery } from './obligation-list.query';

type VersionRow = Omit<ObligationVersionResponse, 'recordedAt'> & { recordedAt: Date };

/** One obligation with all that was agreed before. */
@Injectable()
export class ObligationDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: ObligationListQuery,
  ) {}

  /** @throws DomainError 404 */
  async one(id: string): Promise<ObligationDetailResponse> {
    const obligation = await this.list.one(id);
    const versions = await this.unitOfWork.query<VersionRow>(
      `select v.id, v.n as number, v.title, v.text, v.party, ${DUE_COLUMNS},
              v.change_reason as "changeReason", u.name as "recordedBy", v.recorded_at as "recordedAt"
       from obligation_version v left join user_account u on u.id = v.recorded_by
       where v.obligation_id = $1 order by v.n desc`,
      [id],
    );
    return {
      ...obligation,
      versions: versions.map((version) => ({ ...version, recordedAt: version.recordedAt.toISOString() })),
    };
  }
}
