import { createServer } from 'node:net';
import { ClearError } from '../clear-error.mjs';

/** @param {string | undefined} text the value of PORT @returns {number} */
export function portFrom(text) {
  const port = Number(text || '3000');
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new ClearError(`PORT=${text} is geen poort; kies een getal van 1 tot en met 65535.`);
}

/**
 * @param {number} port
 * @throws {ClearError} when another program has it or we may not have it
 */
export async function claimable(port) {
  const probe = createServer();
  try {
    await new Promise((resolve, reject) =>
      probe.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined)),
    );
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EADDRINUSE')
      throw new ClearError(
        `Poort ${port} is al in gebruik; stop dat programma of kies een andere met PORT=3001 npm run demo.`,
      );
    if (code === 'EACCES')
      throw new ClearError(`Poort ${port} mag alleen root gebruiken; kies een andere met PORT=3001 npm run demo.`);
    throw error;
  } finally {
    if (probe.listening) await new Promise((resolve) => probe.close(resolve));
  }
}
