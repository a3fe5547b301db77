import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { Sender } from '../domain/party-mail';

/** Who signs a message to parties, and where they answer: the person who sends it. */
@Injectable()
export class SenderQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async here(): Promise<Sender> {
    const { userId, name } = this.unitOfWork.actor;
    const [row] = await this.unitOfWork.query<{ email: string }>('select email from user_account where id = $1', [
      userId,
    ]);
    return { name, email: row?.email ?? '' };
  }
}
