import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { PublicationItem } from '../../tenders/domain/publication-check';
import { PublicationCondition, PublicationConditionPort } from '../../tenders/publication-condition';
import { ruleOf } from '../domain/rules';
import { FindingListQuery } from './finding-list.query';

/** What the tender itself lacks, its own check says already (GRD-01, GRD-02). */
const OF_TENDER = /^AANB-/;

/** A few codes, and how many more: "EIS-004, EIS-009 en nog 3". */
function some(codes: readonly string[], limit = 5): string {
  const more = codes.length - limit;
  return `${codes.slice(0, limit).join(', ')}${more > 0 ? ` en nog ${more}` : ''}`;
}

/**
 * The validator of requirements and criteria has a say in whether a tender goes out: each blocking rule that is broken
 * is a line. It looks at what was approved, or at all requirements while nothing is.
 */
@Injectable()
@PublicationCondition('requirement findings')
export class FindingsBeforePublication implements PublicationConditionPort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findings: FindingListQuery,
  ) {}

  async check(tenderId: string): Promise<PublicationItem[]> {
    const all = await this.findings.blocking(tenderId, await this.approved(tenderId), true);
    const found = all.filter(({ rule }) => !OF_TENDER.test(rule));
    if (found.length === 0) {
      return [{ code: 'GRD-13', state: 'OK', text: 'requirement-finding.gate-ok', params: {}, url: '/toets' }];
    }
    const codesOf = (broken: string) => found.filter(({ rule }) => rule === broken).map(({ recordCode }) => recordCode);
    return [...new Set(found.map(({ rule }) => rule))].map((code) => {
      const { title, advice, subject } = ruleOf(code);
      return {
        code,
        state: 'BLOCKS',
        text: `requirement-finding.gate${subject === 'tender' ? '-tender' : ''}`,
        params: { title, advice, codes: some(codesOf(code)) },
        url: `/toets?rule=${code}`,
      };
    });
  }

  /** The requirements of the baseline that goes out; null while none was approved. */
  private async approved(tenderId: string): Promise<string[] | null> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select i.requirement_id as id from requirement_baseline_item i where i.baseline_id = (
         select b.id from requirement_baseline b where b.tender_id = $1 and b.state = 'APPROVED' order by b.frozen_at desc limit 1)`,
      [tenderId],
    );
    return rows.length > 0 ? rows.map(({ id }) => id) : null;
  }
}
