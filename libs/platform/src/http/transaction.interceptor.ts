import { createHash } from 'node:crypto';
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@koersvast/kernel';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, Observable } from 'rxjs';
import { CREATES, OWN_TRANSACTION } from '../access/access.decorator';
import { ActingRequest } from '../access/access.guard';
import { UnitOfWork } from '../database/unit-of-work';

interface StoredAnswer {
  route: string;
  request_hash: string;
  body: unknown;
}

/**
 * One unit of work round every handler: GET reads, the rest writes. A POST that creates stores its answer under its
 * Idempotency-Key in the same transaction: the second sending waits for the first and gets the same answer.
 */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const own = this.reflector.getAllAndOverride<boolean>(OWN_TRANSACTION, [context.getHandler(), context.getClass()]);
    if (own || !request.actor) return next.handle();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    if (request.method === 'GET' || request.method === 'HEAD') {
      return from(this.unitOfWork.read(request.actor, handle));
    }
    const creates = this.reflector.get<number | undefined>(CREATES, context.getHandler());
    if (creates === undefined) return from(this.unitOfWork.run(request.actor, handle));
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.unitOfWork.run(request.actor, () => this.once(request, reply, handle)));
  }

  private async once(request: ActingRequest, reply: FastifyReply, handle: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
      throw new DomainError('platform.idempotency-key-missing', { status: 400 });
    }
    const user = request.actor.userId;
    const route = `${request.method} ${request.url}`;
    const hash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .update(request.upload?.sha256 ?? '')
      .digest('hex');
    const claimed = await this.unitOfWork.query(
      `insert into idempotency_key (user_id, key, route, request_hash) values ($1, $2, $3, $4)
       on conflict on constraint idempotency_key_pkey do nothing returning key`,
      [user, key, route, hash],
    );
    if (claimed.length === 0) return this.replay(user, key, route, hash, reply);
    const body = await handle();
    this.unitOfWork.atEnd('update idempotency_key set status = 201, body = $3 where user_id = $1 and key = $2', [
      user,
      key,
      JSON.stringify(body ?? null),
    ]);
    return body;
  }

  private async replay(user: string | null, key: string, route: string, hash: string, reply: FastifyReply) {
    const [stored] = await this.unitOfWork.query<StoredAnswer>(
      'select route, request_hash, body from idempotency_key where user_id = $1 and key = $2',
      [user, key],
    );
    if (!stored || stored.route !== route || stored.request_hash !== hash) {
      throw new DomainError('platform.idempotency-key-reused', { status: 422 });
    }
    void reply.header('Idempotency-Replayed', 'true');
    return stored.body;
  }
}
