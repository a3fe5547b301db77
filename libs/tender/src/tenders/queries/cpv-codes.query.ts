import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { CpvCodeResponse } from '../http/cpv-code.response';

const MOST = 30;

/** The CPV codes that a tender can carry. */
@Injectable()
export class CpvCodes {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Codes whose number begins with the words, or whose label holds each of them; social services first. At most 30. */
  search(words: string): Promise<CpvCodeResponse[]> {
    const terms = words.trim().split(/\s+/).filter(Boolean).slice(0, 8);
    return this.unitOfWork.query<CpvCodeResponse>(
      `select code, check_digit as "checkDigit", label, social from cpv_code
       where not exists (select from unnest($1::text[]) term
                         where not (label ilike '%' || term || '%' or code like split_part(term, '-', 1) || '%'))
       order by social desc, code limit ${MOST}`,
      [terms.map((term) => term.replace(/[\\%_]/g, '\\$&'))],
    );
  }

  /** @throws DomainError 422 with the codes that are not on the list. */
  async demandKnown(codes: readonly string[] = []): Promise<void> {
    if (codes.length === 0) return;
    const rows = await this.unitOfWork.query<{ code: string }>('select code from cpv_code where code = any ($1)', [
      codes,
    ]);
    const unknown = codes.filter((code) => !rows.some((row) => row.code === code));
    if (unknown.length === 0) return;
    const params = { codes: unknown.join(', ') };
    throw new DomainError('tender.unknown-cpv', {
      params,
      fields: [{ pointer: '/cpvCodes', code: 'tender.unknown-cpv', params }],
    });
  }
}
