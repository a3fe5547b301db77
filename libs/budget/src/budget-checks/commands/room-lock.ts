import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { RoomQuestion } from '../queries/room.query';

/**
 * Who takes from the same room waits for the other, until the end of its transaction: what is then read of the room holds
 * until one's own amount is in it. Everybody takes the same two locks in the same order.
 */
@Injectable()
export class RoomLock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async take({ programmeId, contractId, year, municipalityId }: RoomQuestion): Promise<void> {
    const room = contractId === null ? `municipality/${municipalityId}` : `contract/${contractId}`;
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `budget-room/${programmeId}/${year}/${room}`,
    ]);
  }
}
