import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { ReportDocument } from '@koersvast/reports';

/** What every list of a tender on paper has on its cover: the state of this moment, so a draft without a hash. */
@Injectable()
export class TenderPaperQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param template name and version of the composition, "Dekking 1.0"
   * @throws DomainError 404
   */
  async frame(tenderId: string, title: string, template: string): Promise<Omit<ReportDocument, 'sections'>> {
    const [head] = await this.unitOfWork.query<{ tender: string; organisation: string }>(
      `select t.title as tender, concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort)
                                                           from municipality m where m.programme_id = p.id)) as organisation
       from tender t join programme p on p.id = t.programme_id
       where t.id = $1 and t.id = any ((select app_tenders())::uuid[])`,
      [tenderId],
    );
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    const now = this.clock.now();
    const asOf = LocalDate.at(now);
    return {
      ...{ kind: 'Aanbesteding', title, subtitle: [head.tender], organisation: head.organisation, fictitious: null },
      facts: [{ label: 'Stand', value: LocalDate.format(asOf) }],
      source: { asOf, knownOn: null, snapshot: null, template },
      hash: null,
      createdAt: now.toISOString(),
    };
  }
}
