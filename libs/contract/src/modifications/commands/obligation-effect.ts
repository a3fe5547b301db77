import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { contractCode } from '../../contracts/domain/contract';
import { ReviseObligation } from '../../obligations/commands/revise-obligation';
import { ObligationStore } from '../../obligations/data/obligation.store';
import { plainContent } from '../../obligations/domain/obligation';
import type { ModificationEntity } from '../data/modification.entity';
import type { ObligationChange } from '../domain/modification';

/** Writes the obligations of an approved change: new ones bind at once, others get a next version. */
@Injectable()
export class ObligationEffect {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly obligations: ObligationStore,
    private readonly revision: ReviseObligation,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
  ) {}

  /** The contract is locked by the caller. Answers the ids. @throws DomainError 404, 409 */
  async apply(row: ModificationEntity): Promise<string[]> {
    const ids: string[] = [];
    for (const change of row.obligations) {
      const id = change.obligationId
        ? await this.reword(row, change.obligationId, change)
        : await this.add(row, change);
      await this.tie(row, id);
      ids.push(id);
    }
    return ids;
  }

  private async reword(row: ModificationEntity, id: string, { title, text, party }: ObligationChange): Promise<string> {
    const { obligation } = await this.obligations.lock(id);
    const reason = `${row.code} ${row.title}`;
    await this.revision.execute(id, { title, text, party, reason, validFrom: row.effectiveOn! }, obligation.rowVersion);
    return id;
  }

  private async add(row: ModificationEntity, { title, text, party }: ObligationChange): Promise<string> {
    const [contract] = await this.unitOfWork.query<{ number: number }>(
      `update contract set last_obligation_number = last_obligation_number + 1 where id = $1
       returning last_obligation_number as number`,
      [row.contractId],
    );
    const { programmeId, contractId } = row;
    const { userId } = this.unitOfWork.actor;
    const code = contractCode('VPL', contract!.number);
    const { obligation, version } = await this.obligations.add(
      {
        programmeId,
        contractId,
        code,
        state: 'CONFIRMED',
        ownerId: row.submittedBy,
        decidedBy: userId,
        decidedAt: this.clock.now(),
      },
      plainContent({ title, text, party }),
      row.effectiveOn!,
    );
    this.unitOfWork.audit({
      action: 'obligation.confirmed',
      kind: 'obligation',
      recordId: obligation.id,
      versionId: version.id,
      programmeId,
      after: { state: 'CONFIRMED', code, modification: row.code },
    });
    return obligation.id;
  }

  private async tie({ programmeId, id }: ModificationEntity, obligationId: string): Promise<void> {
    await this.links.link({
      programmeId,
      type: 'BECOMES_OBLIGATION',
      from: { kind: 'modification', id },
      to: { kind: 'obligation', id: obligationId },
    });
  }
}
