/** Leaves the test server; the last run stops it. */
module.exports = async function globalTeardown() {
  await /** @type {any} */ (globalThis).leaveTestServer();
};
