/** @param {number[]} times @returns {number} */
export const median = (times) => percentile(times, 0.5);

/** @param {number[]} times @param {number} share @returns {number} */
export const percentile = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

/**
 * Milliseconds of each deed, the median of `runs`, taken in turns so that a busy machine weighs on all of them.
 * @param {(() => Promise<unknown>)[]} deeds
 * @param {number} runs
 * @returns {Promise<number[]>}
 */
export async function interleaved(deeds, runs = 15) {
  const times = deeds.map(() => /** @type {number[]} */ ([]));
  for (let run = -3; run < runs; run += 1) {
    for (const [index, deed] of deeds.entries()) {
      const began = performance.now();
      await deed();
      if (run >= 0) times[index]?.push(performance.now() - began);
    }
  }
  return times.map(median);
}
