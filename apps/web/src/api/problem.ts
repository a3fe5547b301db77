import { t } from '@web/texts';

/** A field of the sent form that the server refuses: JSON pointer into the body, and the sentence for the person. */
export interface ProblemField {
  pointer: string;
  code: string;
  message: string;
}

interface ProblemDocument {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
  traceId?: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

/** A refusal by the server (application/problem+json, RFC 9457) or by the network (status 0). Its message is a Dutch sentence. */
export class Problem extends Error {
  readonly code: string;
  readonly fields: ProblemField[];
  readonly traceId: string | undefined;

  constructor(
    readonly status: number,
    document: ProblemDocument = {},
  ) {
    super(document.detail ?? document.title ?? t(fallbackText(status)));
    this.name = 'Problem';
    this.code = document.code ?? `http.${status}`;
    this.traceId = document.traceId;
    this.fields = (document.errors ?? []).map(({ pointer, code, detail }) => ({ pointer, code, message: detail }));
  }

  /** No answer came: no network, or the server is away. */
  get offline(): boolean {
    return this.status === 0;
  }

  /** Somebody else saved the record first (412): the merge dialog decides. */
  get stale(): boolean {
    return this.status === 412;
  }
}

const fallbackText = (status: number): string =>
  status === 0
    ? 'problem.offline'
    : status === 401
      ? 'problem.signed-out'
      : status === 403
        ? 'problem.forbidden'
        : status === 404
          ? 'problem.not-found'
          : 'problem.unexpected';

/** Reads the refusal out of an answer; an answer that is no problem document (a proxy's page) still gives a readable sentence. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return new Problem(response.status);
  const body = (await response.json().catch(() => ({}))) as ProblemDocument;
  return new Problem(response.status, body);
}

/** Any thrown thing as a Problem, so that screens handle one kind. */
export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(500, { detail: t('problem.unexpected') });
