import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Texts } from '../texts/texts';
import { problemOf } from './problem';

/** Every error leaves as application/problem+json; what we did not foresee is logged whole, under the same trace id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly texts: Texts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, this.texts, String(request.id));
    if (problem.status >= 500) {
      this.logger.error(
        { traceId: problem.traceId, code: problem.code },
        error instanceof Error ? error.stack : undefined,
      );
    }
    if (reply.sent) return;
    if (problem.status === 429) {
      const seconds = (error as { params?: { seconds?: number } }).params?.seconds;
      if (seconds) void reply.header('Retry-After', String(seconds));
    }
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Content-Language', 'nl')
      .header('Cache-Control', 'no-store')
      .send(JSON.stringify(problem));
  }
}
