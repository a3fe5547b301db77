import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { PromiseDocumentResponse } from '../http/award-steps.response';

/** The document of the winning offer in which a promise stands, for who later keeps the winner to it. */
@Injectable()
export class PromiseDocumentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 no such promise, no document pointed at, or not for this actor (row security on the file). */
  async of(promiseId: string): Promise<PromiseDocumentResponse> {
    const [found] = await this.unitOfWork.query<PromiseDocumentResponse>(
      `select f.id as "fileId", v.name, p.page
       from award_promise p join file f on f.id = p.file_id
       join lateral (select name from file_version where file_id = f.id order by n desc limit 1) v on true
       where p.id = $1`,
      [promiseId],
    );
    if (!found) throw new DomainError('platform.not-found', { status: 404 });
    return found;
  }
}
