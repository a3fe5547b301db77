import { useForm } from '@mantine/form';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { asProblem, type Problem } from '@web/api/problem';
import type { FormError } from './form-error-summary';
import { useIdempotencyKey } from './idempotency-key';
import { MergeDialog } from './merge-dialog';
import { fieldId, pathOfPointer } from './paths';
import { UnsavedGuard } from './unsaved-guard';

export interface SaveContext {
  /** For the Idempotency-Key of a POST that creates: `idempotent(key)`. */
  key: string;
  /** For the If-Match of a change: `ifMatch(rowVersion)`; the version that this person read. */
  rowVersion: number;
}

type Rule<Value, Values> = (value: Value, values: Values) => string | null;

interface RecordFormOptions<Values, Result> {
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
    reload: () => Promise<{ values: Values; rowVersion: number }>;
    /** Names of the fields, as on the form. */
    labels: Record<keyof Values & string, string>;
    /** How a value reads that is no text, date or amount, e.g. the name behind an id; undefined leaves it as it is. */
    describe?: (field: keyof Values & string, value: unknown) => string | undefined;
  };
}

interface Base<Values> {
  values: Values;
  rowVersion: number;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The version that the answer of a save names, so that saving twice in a row does not meet its own change. */
const versionIn = (result: unknown): number | undefined => {
  const body = (result as { data?: unknown } | undefined)?.data ?? result;
  const version = (body as { rowVersion?: unknown } | undefined)?.rowVersion;
  return typeof version === 'number' ? version : undefined;
};

/** The summary names the fields in the order in which they stand. */
const inOrder = (a: string, b: string): number => {
  const [first, second] = [document.getElementById(a), document.getElementById(b)];
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/**
 * A form on one record: values, rules, the server's refusals at their fields, one Idempotency-Key per submit, a guard
 * against leaving unsaved work, and a merge when two people edit. Render `{form.guard}` inside the screen.
 */
export function useRecordForm<Values extends Record<string, unknown>, Result>(
  options: RecordFormOptions<Values, Result>,
) {
  const formId = useId();
  const [base, setBase] = useState<Base<Values>>({ values: options.initial, rowVersion: options.rowVersion ?? 0 });
  const form = useForm<Values>({ mode: 'controlled', initialValues: options.initial });
  const [errors, setErrors] = useState<FormError[]>([]);
  const [saving, setSaving] = useState(false);
  const [theirs, setTheirs] = useState<Base<Values> | null>(null);
  const unreadable = useRef(new Map<string, string>());
  const released = useRef(false);
  const busy = useRef(false);
  const idempotency = useIdempotencyKey();
  const dirty = !same(form.values, base.values) || unreadable.current.size > 0;

  // A fresh read replaces the form only while nothing was typed: what a person typed is never thrown away.
  const incoming: Base<Values> = { values: options.initial, rowVersion: options.rowVersion ?? 0 };
  const seen = useRef(incoming);
  const take = (fresh: Base<Values>): void => {
    unreadable.current.clear();
    setBase(fresh);
    form.setValues(fresh.values);
  };
  useEffect(() => {
    if (same(incoming, seen.current)) return;
    seen.current = incoming;
    if (!dirty) take(incoming);
  });

  const show = (wrong: Record<string, string>, extra: FormError[] = []): void => {
    form.setErrors(wrong);
    const linked = Object.entries(wrong)
      .map(([path, message]) => ({ fieldId: fieldId(formId, path), message }))
      .sort((a, b) => inOrder(a.fieldId, b.fieldId));
    setErrors([...extra, ...linked]);
  };

  const check = (values: Values): Record<string, string> => {
    const wrong: Record<string, string> = {};
    for (const [field, rule] of Object.entries(options.validate ?? {})) {
      const message = (rule as Rule<unknown, Values>)(values[field], values);
      if (message) wrong[field] = message;
    }
    return { ...wrong, ...Object.fromEntries(unreadable.current) };
  };

  const refuse = async (problem: Problem, values: Values): Promise<void> => {
    if (problem.stale && options.merge) {
      const stored = await options.merge.reload().catch(() => null);
      if (stored) {
        form.setValues(values);
        setTheirs(stored);
        return;
      }
    }
    const wrong: Record<string, string> = {};
    const loose: FormError[] = [];
    for (const field of problem.fields) {
      const path = pathOfPointer(field.pointer);
      if (document.getElementById(fieldId(formId, path))) wrong[path] = field.message;
      else loose.push({ message: field.message });
    }
    show(wrong, problem.fields.length === 0 ? [{ message: problem.message }] : loose);
  };

  const send = async (values: Values, rowVersion: number): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    try {
      const result = await options.save(values, { key: idempotency.keyFor(values), rowVersion });
      idempotency.done();
      released.current = true;
      setTheirs(null);
      setBase({ values, rowVersion: versionIn(result) ?? rowVersion });
      form.setValues(values);
      show({});
      await options.onSaved?.(result, values);
    } catch (error) {
      await refuse(asProblem(error), values);
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };

  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    const wrong = check(form.values);
    show(wrong);
    if (Object.keys(wrong).length === 0) await send(form.values, base.rowVersion);
  };

  const setValue = <Field extends keyof Values & string>(field: Field, value: Values[Field]): void => {
    released.current = false;
    form.setFieldValue(field, value as never);
  };

  /** Props of an input on a text, choice or list field; a path such as `lines.3.amount` reaches into lists. */
  const field = (path: string) => {
    const { onChange, value, error, onBlur } = form.getInputProps(path as never);
    return {
      id: fieldId(formId, path),
      name: path,
      value,
      error: error as ReactNode,
      onBlur,
      onChange: (next: unknown) => {
        released.current = false;
        onChange(next);
      },
    };
  };

  /** Props of MoneyInput, PercentageInput or DateInput: as `field`, and keeps the form from being sent while the text cannot be read. */
  const strict = (path: string) => ({
    ...field(path),
    onProblem: (message: string | null, shown: boolean) => {
      if (message) unreadable.current.set(path, message);
      else unreadable.current.delete(path);
      if (shown) form.setFieldError(path as never, message);
    },
  });

  /** Back to what was last read, without asking; a form that makes one thing after another is empty again. */
  const reset = (): void => {
    take(incoming);
    show({});
  };

  const guard = (
    <>
      <UnsavedGuard when={dirty} released={released} />
      {theirs && options.merge && (
        <MergeDialog
          base={base.values}
          mine={form.values}
          theirs={theirs.values}
          labels={options.merge.labels}
          describe={options.merge.describe}
          saving={saving}
          errors={errors}
          onCancel={() => setTheirs(null)}
          onMerged={(values) => void send(values, theirs.rowVersion)}
        />
      )}
    </>
  );

  return {
    id: formId,
    props: { onSubmit: (event: FormEvent) => void submit(event), noValidate: true },
    values: form.values,
    list: form,
    field,
    strict,
    setValue,
    errors,
    saving,
    dirty,
    submit,
    reset,
    guard,
  };
}
