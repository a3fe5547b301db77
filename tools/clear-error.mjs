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
  const elsewhere = 'of kies een andere map (voor de gegevens: DATA_DIR)';
  const sentences = /** @type {Record<string, string>} */ ({
    ENOSPC: `De schijf is vol${where}; maak ruimte ${elsewhere}.`,
    EDQUOT: `De toegestane schijfruimte is op${where}; maak ruimte ${elsewhere}.`,
    EROFS: `De schijf is alleen-lezen${where}; maak haar schrijfbaar ${elsewhere}.`,
    EACCES: `Geen toegang${where}; herstel de rechten ${elsewhere}.`,
    EPERM: `Geen toegang${where}; herstel de rechten ${elsewhere}.`,
    ENOTDIR: `Een deel van het pad is geen map${where}; herstel dat ${elsewhere}.`,
    ERR_MODULE_NOT_FOUND: 'Niet alle onderdelen zijn geïnstalleerd; voer eerst npm ci uit.',
  });
  const sentence = sentences[code ?? ''];
  return sentence ? new ClearError(sentence, error) : undefined;
}
