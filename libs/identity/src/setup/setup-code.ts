import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Actor, UnitOfWork } from '@koersvast/platform';
import { Accounts, NewAccount } from '../users/commands/accounts';

const LIVES_MINUTES = 60;
/** Without letters and digits that look alike. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const hashed = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');

const sameHash = (one: string, other: string) => timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));

/** The first beheerder of an empty database: a code that is shown once, works once and expires (security.md T23). */
@Injectable()
export class SetupCode {
  private readonly system = Actor.system('eerste inrichting');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  async isNeeded(): Promise<boolean> {
    return this.unitOfWork.read(this.system, async () => {
      const [row] = await this.unitOfWork.query<{ empty: boolean }>(
        'select not exists (select from user_account) as empty',
      );
      return row!.empty;
    });
  }

  /** A new code, replacing an earlier one; null when accounts exist. */
  async issue(): Promise<{ code: string; minutes: number } | null> {
    if (!(await this.isNeeded())) return null;
    const code = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    await this.unitOfWork.run(this.system, () =>
      this.unitOfWork.query(
        `insert into setup_code (code_hash, expires_at) values ($1, now() + make_interval(mins => ${LIVES_MINUTES}))
         on conflict on constraint setup_code_pkey do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at`,
        [hashed(code)],
      ),
    );
    return { code: code.replace(/(.{4})(?=.)/g, '$1-'), minutes: LIVES_MINUTES };
  }

  /** @throws DomainError 403 wrong or expired code, 409 when accounts exist already. */
  async use(code: string, account: NewAccount): Promise<void> {
    await this.unitOfWork.run(this.system, async () => {
      const [stored] = await this.unitOfWork.query<{ code_hash: string; live: boolean; empty: boolean }>(
        `select code_hash, expires_at > now() as live, not exists (select from user_account) as empty
         from setup_code for update`,
      );
      if (stored && !stored.empty) throw new DomainError('identity.already-set-up', { status: 409 });
      if (!stored?.live || !sameHash(stored.code_hash, hashed(code))) {
        throw new DomainError('identity.bad-setup-code', { status: 403 });
      }
      const userId = await this.accounts.create(account);
      await this.accounts.grant(userId, { role: 'beheerder' });
      await this.unitOfWork.query('delete from setup_code');
    });
  }
}
