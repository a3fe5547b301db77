import { Injectable, OnModuleInit } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

const QUARTER = 15 * 60;
export const TRIES_PER_ACCOUNT = 10;
export const TRIES_PER_ADDRESS = 100;

/**
 * Tries at signing in, counted in PostgreSQL so that a restart forgives nothing: 10 wrong per account and address and
 * 100 wrong per address, each in 15 minutes (security.md T15). A right password gives the try back.
 */
@Injectable()
export class SignInLimits implements OnModuleInit {
  private perAccount: RateLimiterPostgres;
  private perAddress: RateLimiterPostgres;

  constructor(private readonly dataSource: DataSource) {}

  onModuleInit(): void {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: this.dataSource,
        storeType: 'typeorm',
        tableName: 'sign_in_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: QUARTER,
      });
    this.perAccount = limiter('account', TRIES_PER_ACCOUNT);
    this.perAddress = limiter('address', TRIES_PER_ADDRESS);
  }

  /** Counts a try before the password is looked at. @throws DomainError 429 with the seconds to wait. */
  async count(email: string, address: string): Promise<void> {
    try {
      await this.perAddress.consume(address);
      await this.perAccount.consume(`${email} ${address}`);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new DomainError('platform.too-often', { status: 429, params: { seconds } });
    }
  }

  async forgive(email: string, address: string): Promise<void> {
    await this.perAccount.delete(`${email} ${address}`);
    await this.perAddress.reward(address);
  }
}
