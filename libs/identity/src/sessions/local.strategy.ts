import { ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { DomainError } from '@koersvast/kernel';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { DataSource } from 'typeorm';
import { Passwords } from './passwords';
import { SignInLimits } from './sign-in-limits';

/** E-mail and password. One answer for a wrong password, an unknown and a disabled account. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
  ) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: FastifyRequest, email: string, password: string): Promise<{ userId: string }> {
    const address = request.ip;
    const account = String(email).trim().toLowerCase().slice(0, 320);
    await this.limits.count(account, address);
    const [user] = await this.dataSource.query('select id, password_hash, state from user_account where email = $1', [
      account,
    ]);
    const right = await this.passwords.matches(user?.state === 'ACTIVE' ? user.password_hash : null, String(password));
    if (!right) throw new DomainError('identity.bad-credentials', { status: 401 });
    await this.limits.forgive(account, address);
    return { userId: user.id };
  }
}

@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error) throw error;
    if (!user) throw new DomainError('identity.bad-credentials', { status: 401 });
    return user;
  }

  override getRequest(context: ExecutionContext) {
    return context.switchToHttp().getRequest();
  }
}
