import { Injectable } from '@nestjs/common';
import { ReviseContract } from '../../contracts/commands/revise-contract';
import type { ModificationEntity } from '../data/modification.entity';

/** Writes an approved change into the contract. */
@Injectable()
export class ContractEffect {
  constructor(private readonly revision: ReviseContract) {}

  async apply(row: ModificationEntity, rowVersion: number): Promise<string | null> {
    if (row.newEndsOn) await this.revision.execute(row.contractId, { endsOn: row.newEndsOn }, rowVersion);
    return null;
  }
}
