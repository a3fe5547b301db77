/** A field of the input that is wrong: a JSON pointer into the body and what to do about it. */
export interface FieldProblem {
  /** RFC 6901 pointer, e.g. `/lines/3/amount`. */
  pointer: string;
  /** Code in the text catalogue. */
  code: string;
  params?: TextParams;
}

export type TextParams = Record<string, string | number>;

/**
 * Meaning of the HTTP status, kept here so that rules can say what kind of refusal they give without knowing HTTP:
 * 400 malformed, 403 not permitted, 404 not there (or not for you), 409 conflict, 412 stale, 413 too large,
 * 422 broken rule, 428 precondition missing, 429 too often.
 */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429;

/**
 * A refusal that a person can act upon. `code` is stable (scripts rely on it) and is the key of the Dutch sentence in
 * the text catalogue of the library that throws it; `params` fill the {placeholders} of that sentence.
 */
export class DomainError extends Error {
  readonly status: RefusalStatus;
  readonly params: TextParams;
  readonly fields: FieldProblem[];

  constructor(
    readonly code: string,
    options: { status?: RefusalStatus; params?: TextParams; fields?: FieldProblem[] } = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.status = options.status ?? 422;
    this.params = options.params ?? {};
    this.fields = options.fields ?? [];
  }
}
