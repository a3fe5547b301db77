import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { PublicationItem } from '../../tenders/domain/publication-check';
import { PublicationCondition, PublicationConditionPort } from '../../tenders/publication-condition';
import { OPEN_FACT } from './open-fact';

interface Row {
  id: string;
  code: string;
  facts: string[];
}

/** What one consulted party knows and another does not, must be shared or reasoned before the tender goes out (Aw 2.51). */
@Injectable()
@PublicationCondition('equal information')
export class FactsBeforePublication implements PublicationConditionPort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async check(tenderId: string): Promise<PublicationItem[]> {
    const rows = await this.unitOfWork.query<Row>(
      `select c.id, c.code, array(select f.code from disclosed_fact f where f.consultation_id = c.id and ${OPEN_FACT} order by f.code) as facts
       from consultation c where c.tender_id = $1 order by c.code`,
      [tenderId],
    );
    return rows.map(({ id, code, facts }) => ({
      code: 'GRD-14',
      state: facts.length > 0 ? 'BLOCKS' : 'OK',
      text: facts.length > 0 ? 'disclosure.gate' : 'disclosure.gate-ok',
      params: { consultation: code, count: facts.length, codes: facts.slice(0, 5).join(', ') },
      url: `/consultaties/${id}/gelijke-informatie`,
    }));
  }
}
