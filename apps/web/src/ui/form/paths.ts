/** `/lines/3/amount` (JSON pointer, RFC 6901, as the API names a field) -> `lines.3.amount` (as the form names it). */
export const pathOfPointer = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** The id of the input of a field, unique on the page through the form's own prefix. */
export const fieldId = (formId: string, path: string): string => `${formId}-${path.replaceAll('.', '-')}`;

/** The value at a path such as `lines.3.amount`. */
export const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], values);
