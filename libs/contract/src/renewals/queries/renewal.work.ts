import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { RenewalQuery } from './renewal.query';

/** So long before its day an option stands in Mijn werk: three colleges have to decide one by one. */
const MONTHS_AHEAD = 6;

interface ContractRow {
  id: string;
  code: string;
  title: string;
  ownerId: string | null;
}

/** Options on which has to be decided, and decisions that have to be told; a day that was missed stays in sight. */
@Injectable()
@WorkSource('options to renew')
export class RenewalWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly renewals: RenewalQuery,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const { actor } = this.unitOfWork;
    if (!actor.can('contract.write', { programmeId })) return { items: [], total: 0 };
    // Only contracts that have an option open or untold: a few at most.
    const contracts = await this.unitOfWork.query<ContractRow>(
      `select c.id, c.code, c.title, c.owner_id as "ownerId" from contract c
       where c.programme_id = $1 and c.state = 'ACTIVE' and (c.owner_id is null or c.owner_id = $2)
         and (exists (select 1 from contract_version v where v.contract_id = c.id and v.superseded_at is null
                      and jsonb_array_length(v.terms -> 'renewals') > 0)
              or exists (select 1 from renewal_decision d where d.contract_id = c.id and d.announced_on is null and d.withdrawn_at is null))
       order by c.code limit 200`,
      [programmeId, actor.userId],
    );
    const found = (await Promise.all(contracts.map((one) => this.ofContract(one)))).flat();
    found.sort((a, b) => a.sinceAt.localeCompare(b.sinceAt));
    return { items: found.slice(0, limit), total: found.length };
  }

  private async ofContract({ id, code, title }: ContractRow): Promise<WorkItem[]> {
    const today = this.clock.today() as LocalDate;
    return (await this.renewals.options(id)).items.flatMap(({ number, state, decideBy, announceBy }) => {
      if (state !== 'TO_DECIDE' && state !== 'TO_ANNOUNCE') return [];
      const by = (state === 'TO_DECIDE' ? decideBy : announceBy) as LocalDate;
      const since = LocalDate.addMonths(by, -MONTHS_AHEAD);
      if (since > today) return [];
      const verb = state === 'TO_DECIDE' ? 'besluiten' : 'aankondigen';
      return [
        {
          ...({ group: by < today ? 'OVERDUE' : 'DUE', kind: 'contract', recordId: id, code, title } as const),
          reason: `Verlengingsoptie ${number}: ${verb} uiterlijk ${LocalDate.format(by)}`,
          url: `/contracten/${id}?tab=kern`,
          sinceOn: since,
          sinceAt: `${since}T00:00:00.000Z`,
        },
      ];
    });
  }
}
