import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { TenderFrame } from '../exchange/advice-report';

@Injectable()
export class TenderFrameQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What papers say of a tender on their cover. @throws DomainError 404 */
  async of(tenderId: string): Promise<TenderFrame> {
    const [row] = await this.unitOfWork.query<TenderFrame>(
      `select t.code as "tenderCode", t.title as tender, p.fictitious_amounts as fictitious,
              concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort) from municipality m
                                        where m.programme_id = p.id)) as organisation
       from tender t join programme p on p.id = t.programme_id where t.id = $1 and t.id = any (app_tenders())`,
      [tenderId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
