import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, Observable } from 'rxjs';

/** The ETag of a resource is its `rowVersion`: the number that If-Match must bring back. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: unknown) => {
        const rowVersion = (body as { rowVersion?: unknown } | null | undefined)?.rowVersion;
        if (typeof rowVersion === 'number') void reply.header('ETag', `"${rowVersion}"`);
        return body;
      }),
    );
  }
}
