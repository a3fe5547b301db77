import { Injectable } from '@nestjs/common';
import { Actor, UnitOfWork } from '@koersvast/platform';

interface ReadRecord {
  action: string;
  kind: string;
  recordId: string;
  programmeId: string;
}

/**
 * Reads what is confidential between bidders, and remembers who looked: in the same transaction, so that nobody reads
 * without a trace. For handlers with `@OwnTransaction()`.
 */
@Injectable()
export class AuditedRead {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param record what was read, or null when nothing confidential came out */
  run<T>(actor: Actor, read: () => Promise<T>, record: (result: T) => ReadRecord | null): Promise<T> {
    return this.unitOfWork.run(actor, async () => {
      const result = await read();
      const entry = record(result);
      if (entry) this.unitOfWork.audit(entry);
      return result;
    });
  }
}
