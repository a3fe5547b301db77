import { useForm } from '@mantine/form';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { asProblem, type Problem } from '@web/api/problem';
import { useIdempotencyKey } from './idempotency-key';
import { MergeDialog } from './merge-dialog';
import { fieldId } from './paths';
import { same, versionIn, type Base, type RecordFormOptions, type Rule } from './record-form-options';
import { UnsavedGuard } from './unsaved-guard';
import { useFormErrors } from './use-form-errors';

/**
 * A form on one record: values, rules, the server's refusals at their fields, one Idempotency-Key per submit, a guard
 * against leaving unsaved work, and a merge when two people edit. Render `{form.guard}` inside the screen.
 */
export function useRecordForm<Values extends Record<string, unknown>, Result>(
  options: RecordFormOptions<Values, Result>,
) {
  const formId = useId();
  const incoming: Base<Values> = { values: options.initial, rowVersion: options.rowVersion ?? 0 };
  const [base, setBase] = useState(incoming);
  const form = useForm<Values>({ mode: 'controlled', initialValues: options.initial });
  const { errors, show, showProblem } = useFormErrors(formId, form);
  const [saving, setSaving] = useState(false);
  const [theirs, setTheirs] = useState<Base<Values> | null>(null);
  const unreadable = useRef(new Map<string, string>());
  const released = useRef(false);
  const busy = useRef(false);
  const idempotency = useIdempotencyKey();
  const dirty = !same(form.values, base.values) || unreadable.current.size > 0;

  const take = (fresh: Base<Values>): void => {
    unreadable.current.clear();
    setBase(fresh);
    form.setValues(fresh.values);
  };

  // A fresh read replaces the form only while nothing was typed: what a person typed is never thrown away.
  const seen = useRef(incoming);
  useEffect(() => {
    if (same(incoming, seen.current)) return;
    seen.current = incoming;
    if (!dirty) take(incoming);
  });

  const check = (values: Values): Record<string, string> => {
    const wrong: Record<string, string> = {};
    for (const [field, rule] of Object.entries(options.validate ?? {})) {
      const message = (rule as Rule<unknown, Values>)(values[field], values);
      if (message) wrong[field] = message;
    }
    return { ...wrong, ...Object.fromEntries(unreadable.current) };
  };

  const refuse = async (problem: Problem, values: Values): Promise<void> => {
    const stored = problem.stale && (await options.merge?.reload().catch(() => null));
    if (!stored) return showProblem(problem);
    form.setValues(values);
    setTheirs(stored);
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
      take({ values, rowVersion: versionIn(result) ?? rowVersion });
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

/** The form as its parts take it, such as the fields that two forms share. */
export type RecordForm<Values extends Record<string, unknown> = Record<string, unknown>> = ReturnType<
  typeof useRecordForm<Values, unknown>
>;
