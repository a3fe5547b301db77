const { join } = require('node:path');

/** Starts (or joins) the test server and hands its address to the test files. */
module.exports = async function globalSetup() {
  const { joinTestServer } = await import('../../tools/database/test-server.mjs');
  const { server, template, leave } = await joinTestServer(join(__dirname, '..', '..'));
  process.env.KV_TEST_SOCKET = server.socketDir;
  process.env.KV_TEST_TEMPLATE = template;
  Object.assign(globalThis, { leaveTestServer: leave });
};
