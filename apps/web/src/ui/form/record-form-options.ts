export interface SaveContext {
  /** For the Idempotency-Key of a POST that creates: `idempotent(key)`. */
  key: string;
  /** For the If-Match of a change: `ifMatch(rowVersion)`; the version that this person read. */
  rowVersion: number;
}

/** Values as they were read, with the version of the record that they came from. */
export interface Base<Values> {
  values: Values;
  rowVersion: number;
}

export type Rule<Value, Values> = (value: Value, values: Values) => string | null;

export interface RecordFormOptions<Values, Result> {
  initial: Values;
  /** The version of the record that `initial` was read from; not for a new record. */
  rowVersion?: number;
  /** One rule per field: the Dutch sentence of what is wrong and what to do, or null. */
  validate?: { [Field in keyof Values]?: Rule<Values[Field], Values> };
  save: (values: Values, context: SaveContext) => Promise<Result>;
  onSaved?: (result: Result, values: Values) => void | Promise<void>;
  /** What a merge needs when somebody else saved first (412). Without it a 412 shows as a sentence above the form. */
  merge?: {
    /** Reads the stored record again. */
    reload: () => Promise<Base<Values>>;
    /** Names of the fields, as on the form. */
    labels: Record<keyof Values & string, string>;
    /** How a value reads that is no text, date or amount, e.g. the name behind an id; undefined leaves it as it is. */
    describe?: (field: keyof Values & string, value: unknown) => string | undefined;
  };
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The version that the answer of a save names, so that saving twice in a row does not meet its own change. */
export const versionIn = (result: unknown): number | undefined => {
  const body = (result as { data?: unknown } | undefined)?.data ?? result;
  const version = (body as { rowVersion?: unknown } | undefined)?.rowVersion;
  return typeof version === 'number' ? version : undefined;
};
