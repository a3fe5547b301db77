import { Injectable } from '@nestjs/common';
import { keysetPage, type Page, type PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ClarificationGuardedNameEntity } from '../data/clarification-guarded-name.entity';
import type { ClarificationGuardedNameResponse } from '../http/clarification-guarded-name.response';

type Row = Omit<ClarificationGuardedNameResponse, 'recordedAt'> & { recordedAt: Date };

/** Who asks in the tender or was consulted for it, as registered now: such a name is never taken off the list. */
const IS_PARTY = `
  (exists (select from clarification_question_source s where s.tender_id = g.tender_id and s.party = g.name)
   or exists (select from consultation_party c where c.tender_id = g.tender_id and c.name = g.name))`;

/** What the anonymity check of a tender looks for, beside the parties of its consultation. */
@Injectable()
export class GuardedNameListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Each look is in the audit: the list tells who may have asked. Needs a unit of work that writes. @throws DomainError 403 */
  async look(
    programmeId: string,
    { tenderId, ...page }: PageRequest & { tenderId: string },
  ): Promise<Page<ClarificationGuardedNameResponse>> {
    this.unitOfWork.actor.demand('clarification-question.read-source', { programmeId, tenderId });
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `select g.id, g.kind, g.name, g.recorded_at as "recordedAt", g.row_version as "rowVersion",
                     not ${IS_PARTY} as "mayRemove"
              from clarification_guarded_name g
              where g.programme_id = $1 and g.tender_id = $2 and g.removed_at is null`,
        parameters: [programmeId, tenderId],
        sorts: { name: { column: 'name', type: 'text' } },
        defaultSort: 'name',
      },
      page,
    );
    this.unitOfWork.audit({
      action: 'clarification-guarded-name.listed',
      kind: 'tender',
      recordId: tenderId,
      programmeId,
    });
    return { items: items.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })), next };
  }

  async isParty({ id }: ClarificationGuardedNameEntity): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ party: boolean }>(
      `select ${IS_PARTY} as party from clarification_guarded_name g where g.id = $1`,
      [id],
    );
    return row!.party;
  }
}
