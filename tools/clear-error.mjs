/**
 * A problem that the person at the keyboard can mend: its message is one Dutch sentence that says what and how.
 * Everything else that is thrown is a defect of ours and keeps its stack.
 */
export class ClearError extends Error {
  /** @param {string} sentence @param {unknown} [cause] */
  constructor(sentence, cause) {
    super(sentence, { cause });
    this.name = 'ClearError';
  }
}

/**
 * Runs the main function of a tool: a ClearError becomes its sentence on stderr and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runTool(main) {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    const known = clearly(error);
    console.error(known ? known.message : error);
    if (known?.cause && process.env.KV_DEBUG) console.error(known.cause);
  }
}

/**
 * The clear form of an error, also of the system errors that any write to disk can give; undefined for a defect.
 * @param {unknown} error
 * @returns {ClearError | undefined}
 */
export function clearly(error) {
  if (error instanceof ClearError) return error;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const where = path ? ` (${path})` : '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ClearError(`De schijf is vol${where}; maak ruimte of kies met DATA_DIR een andere map.`, error);
  if (code === 'EROFS')
    return new ClearError(
      `De schijf is alleen-lezen${where}; kies met DATA_DIR een map waarin geschreven mag worden.`,
      error,
    );
  if (code === 'EACCES' || code === 'EPERM')
    return new ClearError(`Geen toegang${where}; kies met DATA_DIR een map waarin u mag schrijven.`, error);
  return undefined;
}
