import { HttpException } from '@nestjs/common';
import { DomainError, FieldProblem } from '@koersvast/kernel';
import type { Texts } from '../texts/texts';

/** RFC 9457 problem details, with the field pointers of RFC 6901. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  traceId: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

const TITLES: Record<number, string> = {
  400: 'Onleesbaar verzoek',
  401: 'Niet aangemeld',
  403: 'Geen recht',
  404: 'Niet gevonden',
  405: 'Bestaat niet',
  409: 'Botst met wat er al is',
  412: 'Intussen gewijzigd',
  413: 'Te groot',
  415: 'Onbekend soort inhoud',
  422: 'Regel niet gevolgd',
  428: 'Voorwaarde ontbreekt',
  429: 'Te vaak',
  500: 'Onvoorziene fout',
  503: 'Even niet beschikbaar',
};

interface PostgresFailure {
  code?: string;
  constraint?: string;
}

/** Refusals of the database as refusals of ours; a constraint with a sentence of its own (`constraint.NAME`) uses it. */
function fromPostgres({ code, constraint }: PostgresFailure, texts: Texts): DomainError | null {
  const named = constraint && texts.has(`constraint.${constraint}`) ? `constraint.${constraint}` : undefined;
  switch (code) {
    case '23505':
      return new DomainError(named ?? 'platform.duplicate', { status: 409 });
    case '23503':
      return new DomainError(named ?? 'platform.reference-missing');
    case '23514':
    case '23P01':
    case '23502':
      return new DomainError(named ?? 'platform.rule-broken');
    case 'P0001':
      return named ? new DomainError(named) : null;
    case '22021':
    case '22P05':
      return new DomainError('platform.null-character', { status: 400 });
    case '40001':
    case '40P01':
    case '55P03':
      return new DomainError('platform.busy', { status: 409 });
    default:
      return null;
  }
}

const UNAVAILABLE = /ECONNREFUSED|ENOENT|ECONNRESET|57P0[123]|08\d{3}|timeout/i;

function fromHttp(error: { statusCode?: number; status?: number }): DomainError | null {
  const status = error.statusCode ?? error.status;
  switch (status) {
    case 400:
      return new DomainError('platform.malformed', { status: 400 });
    case 401:
      return new DomainError('platform.signed-out', { status: 401 });
    case 403:
      // Our own refusals are DomainErrors: a 403 from below us is the CSRF check.
      return new DomainError('platform.csrf', { status: 403 });
    case 404:
    case 405:
      return new DomainError('platform.not-found', { status: 404 });
    case 413:
      return new DomainError('platform.too-large', { status: 413, params: { limit: '1 MB' } });
    case 415:
      return new DomainError('platform.media-type', { status: 415 });
    default:
      return null;
  }
}

const asRecord = (error: unknown) =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};

/** What the person can act upon in an error, or null when it is our own fault. */
export function refusalIn(error: unknown, texts: Texts): DomainError | null {
  if (error instanceof DomainError) return error;
  const cause = asRecord(error).driverError ?? error;
  return (
    fromPostgres(cause as PostgresFailure, texts) ??
    (error instanceof HttpException ? fromHttp({ status: error.getStatus() }) : fromHttp(asRecord(error)))
  );
}

const sayField = (texts: Texts) => (field: FieldProblem) => ({
  pointer: field.pointer,
  code: field.code,
  detail: texts.say(field.code, field.params),
});

/** The problem document of any error: never internals, always a sentence and the trace id. */
export function problemOf(error: unknown, texts: Texts, traceId: string): ProblemDocument {
  const refusal = refusalIn(error, texts);
  const cause = asRecord(asRecord(error).driverError ?? error);
  const away = !refusal && UNAVAILABLE.test(`${cause.code ?? ''} ${cause.message ?? ''}`);
  const status = refusal?.status ?? (away ? 503 : 500);
  const code = refusal?.code ?? (away ? 'platform.unavailable' : 'platform.unexpected');
  return {
    type: `urn:koersvast:problem:${code}`,
    title: TITLES[status] ?? 'Fout',
    status,
    detail: texts.say(code, { ...refusal?.params, traceId }),
    code,
    traceId,
    ...(refusal && refusal.fields.length > 0 ? { errors: refusal.fields.map(sayField(texts)) } : {}),
  };
}
