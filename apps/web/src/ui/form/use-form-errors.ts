import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { Problem } from '@web/api/problem';
import type { FormError } from './form-error-summary';
import { fieldId, pathOfPointer } from './paths';

/** The summary names the fields in the order in which they stand. */
const inOrder = (a: string, b: string): number => {
  const [first, second] = [document.getElementById(a), document.getElementById(b)];
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/** What is wrong with a form: at its fields, and as the list for FormErrorSummary. */
export function useFormErrors<Values>(formId: string, form: UseFormReturnType<Values>) {
  const [errors, setErrors] = useState<FormError[]>([]);

  /** @param wrong sentence per path of a field; @param loose sentences that belong to no field */
  const show = (wrong: Record<string, string>, loose: FormError[] = []): void => {
    form.setErrors(wrong);
    const linked = Object.entries(wrong)
      .map(([path, message]) => ({ fieldId: fieldId(formId, path), message }))
      .sort((a, b) => inOrder(a.fieldId, b.fieldId));
    setErrors([...loose, ...linked]);
  };

  /** The refusal of the server: its pointers at the fields that this form has, the rest on top. */
  const showProblem = (problem: Problem): void => {
    const wrong: Record<string, string> = {};
    const loose: FormError[] = [];
    for (const field of problem.fields) {
      const path = pathOfPointer(field.pointer);
      if (document.getElementById(fieldId(formId, path))) wrong[path] = field.message;
      else loose.push({ message: field.message });
    }
    show(wrong, problem.fields.length === 0 ? [{ message: problem.message }] : loose);
  };

  return { errors, show, showProblem };
}
