import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, isId } from '@koersvast/kernel';
import type { FastifyRequest } from 'fastify';
import { ACCESS } from './access.decorator';
import { Actor } from './actor';

/** Port: who is behind a request or an account. Implemented by identity. */
export abstract class ActorResolver {
  abstract resolve(request: FastifyRequest): Promise<Actor | null>;

  /** The account with its grants of this moment; null when it does not exist or is disabled. */
  abstract actorOf(userId: string, origin: string): Promise<Actor | null>;
}

/** What the guard leaves on the request for the rest of its way. */
export interface ActingRequest extends FastifyRequest {
  actor: Actor;
  programmeId?: string;
  /** The file of an upload, read before the transaction began. */
  upload?: { name: string; bytes: Buffer; sha256: string };
}

/** Deny by default: no @Access, no route. Resolves the actor, the permission and the programme of a request. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<string | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === undefined)
      throw new DomainError('platform.forbidden', { status: 403, params: { roles: 'niemand' } });
    if (permission === 'public') return true;
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor = await this.actors.resolve(request);
    if (!actor) throw new DomainError('platform.signed-out', { status: 401 });
    request.actor = actor;
    if (permission !== 'signed-in') this.admit(request, actor, permission);
    return true;
  }

  private admit(request: ActingRequest, actor: Actor, permission: string): void {
    const allowed = actor.programmesWith(permission);
    if (allowed.length === 0 && !actor.holdsEverywhere(permission)) throw actor.refusal(permission);
    const asked = (request.query as Record<string, unknown>)?.programmeId;
    if (asked === undefined) {
      request.programmeId = actor.programmes.length === 1 ? actor.programmes[0] : undefined;
      return;
    }
    if (!isId(asked)) throw new DomainError('platform.bad-programme', { status: 400 });
    if (!allowed.includes(asked)) actor.demand(permission, { programmeId: asked });
    request.programmeId = asked;
  }
}
