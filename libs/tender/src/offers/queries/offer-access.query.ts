import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** Where the actor stands towards the offers of a tender; the same functions as row-level security. */
@Injectable()
export class OfferAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The opened offers may be read by this actor. */
  async isOpen(tenderId: string): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ open: boolean }>('select $1::uuid = any (app_open_offers()) as open', [
      tenderId,
    ]);
    return row!.open;
  }

  /** @throws DomainError 409 sealed, or closed for this person */
  async demandOpen(tenderId: string): Promise<void> {
    if (!(await this.isOpen(tenderId))) throw new DomainError('offer.sealed', { status: 409 });
  }

  /** The moment of closing, or null while the tender has none. */
  async deadline(tenderId: string): Promise<Date | null> {
    const [row] = await this.unitOfWork.query<{ deadline: Date | null }>(
      'select submission_deadline as deadline from tender where id = $1',
      [tenderId],
    );
    return row?.deadline ?? null;
  }
}
