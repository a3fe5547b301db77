import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { BaselinePaper } from '../exchange/baseline-report';
import { BaselineContentQuery } from './baseline-content.query';

@Injectable()
export class BaselinePaperQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly content: BaselineContentQuery,
  ) {}

  /** What the papers of an approved baseline say. @throws DomainError 404 */
  async of(baselineId: string): Promise<BaselinePaper> {
    const [head] = await this.unitOfWork.query<Omit<BaselinePaper, 'items'>>(
      `select bl.name, bl.note, bl.content_hash as "contentHash", t.title as tender, freezer.name as "frozenBy",
              bl.frozen_at as "frozenAt", decider.name as "approvedBy", bl.decided_at as "approvedAt",
              concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort) from municipality m
                                        where m.programme_id = p.id)) as organisation
       from requirement_baseline bl
       join tender t on t.id = bl.tender_id
       join programme p on p.id = bl.programme_id
       join user_account freezer on freezer.id = bl.frozen_by
       join user_account decider on decider.id = bl.decided_by
       where bl.id = $1 and bl.state = 'APPROVED'`,
      [baselineId],
    );
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    return { ...head, items: await this.content.items(baselineId) };
  }
}
