import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type {
  MergedObligationResponse,
  ObligationDetailResponse,
  ObligationVersionResponse,
} from '../http/obligation.response';
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
    const merged = await this.beside('o.merged_into_id = $1', id);
    const [mergedInto = null] = obligation.mergedIntoId ? await this.beside('o.id = $1', obligation.mergedIntoId) : [];
    const [dueAfter = null] = obligation.dueAfterId ? await this.beside('o.id = $1', obligation.dueAfterId) : [];
    return {
      ...obligation,
      merged,
      mergedInto,
      dueAfter,
      versions: versions.map((version) => ({ ...version, recordedAt: version.recordedAt.toISOString() })),
    };
  }
  private beside(where: string, id: string): Promise<MergedObligationResponse[]> {
    return this.unitOfWork.query<MergedObligationResponse>(
      `select o.id, o.code, o.source_code as "sourceCode", v.title, v.text from obligation o
       join obligation_version v on v.id = o.current_version_id where ${where} order by o.code`,
      [id],
    );
  }
}
