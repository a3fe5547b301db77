import { Agent, request } from 'node:http';

/**
 * Persons who ask at the same time, each over a connection of its own that stays open. What is packed stays packed: a
 * browser unpacks it, and that is not time of ours.
 * @param {number} many
 */
export function clients(many) {
  const agent = new Agent({ keepAlive: true, maxSockets: many });
  const ask = (/** @type {string} */ url, { method = 'GET', headers = {}, body = '' } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(url, { agent, method, headers: { 'accept-encoding': 'gzip', ...headers } }, (answer) => {
        answer.resume();
        answer.on('end', () => ((answer.statusCode ?? 500) < 300 ? resolve(undefined) : reject(new Error(`${url}: ${answer.statusCode}`)))); // prettier-ignore
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  /**
   * Milliseconds of `each` requests per client, all clients at once.
   * @param {() => Promise<unknown>} deed @param {number} each @returns {Promise<number[]>}
   */
  const atOnce = async (deed, each) => {
    /** @type {number[]} */
    const times = [];
    const one = async () => {
      for (let n = 0; n < each; n += 1) {
        const began = performance.now();
        await deed();
        times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: many }, one));
    return times;
  };
  return { ask, atOnce, close: () => agent.destroy() };
}
