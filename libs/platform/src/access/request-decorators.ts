import { applyDecorators, createParamDecorator, ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { DomainError } from '@koersvast/kernel';
import { ActingRequest } from './access.guard';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<ActingRequest>();

/** The programme of a list or a new record: ?programmeId=, or the only programme that the user has. */
export const ProgrammeId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const programmeId = requestOf(context).programmeId;
  if (!programmeId) throw new DomainError('platform.which-programme', { status: 400 });
  return programmeId;
});

/** OpenAPI side of ProgrammeId, for the handler that takes it. */
export const TakesProgramme = () =>
  ApiQuery({
    name: 'programmeId',
    required: false,
    schema: { type: 'string', format: 'uuid' },
    description: 'Programma; mag weg wanneer u er maar één hebt.',
  });

/** If-Match "3" -> 3, the row version that the change was based on (RFC 9110, 13.1.1); 428 when it is missing. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined) throw new DomainError('platform.if-match-missing', { status: 428 });
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) throw new DomainError('platform.if-match-malformed', { status: 400 });
  return Number(match[1]);
});

/** OpenAPI side of IfMatch. */
export const TakesIfMatch = () =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'De ETag van de versie waarop deze wijziging is gebaseerd.',
      schema: { type: 'string' },
    }),
  );

/** Refuses with 412 when somebody saved the record after the version on which a change was based. */
export function assertFresh(actual: number, expected: number): void {
  if (actual !== expected) throw new DomainError('platform.stale', { status: 412, params: { actual, expected } });
}
