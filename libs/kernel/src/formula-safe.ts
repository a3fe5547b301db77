/** Characters with which a spreadsheet starts a formula, also after an import of text [OWASP, CSV injection]. */
const FORMULA_START = /^[=+\-@\t\r\0\uff0b\uff0d\uff1d\uff20]/;
const GUARDED = /^'[=+\-@\t\r\0\uff0b\uff0d\uff1d\uff20]/;

const APOSTROPHE = 0x27;

/** Control characters that no sheet can hold; tab and line ends stay. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * User text as it may stand in a CSV cell: an apostrophe in front of what a spreadsheet would take for a formula. For
 * text only; negative amounts are numbers and stay as they are.
 */
export const safeText = (text: string): string => {
  // First what no sheet holds: behind it a formula may begin.
  const clean = text.replace(CONTROL, '');
  return FORMULA_START.test(clean) ? `'${clean}` : clean;
};

/** Takes that apostrophe off again, once, so that text survives an export and an import. */
export const withoutFormulaGuard = (text: string): string =>
  text.charCodeAt(0) === APOSTROPHE && GUARDED.test(text) ? text.slice(1) : text;
