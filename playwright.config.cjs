const { join } = require('node:path');
const { defineConfig } = require('@playwright/test');

// `npm test` chooses a free port, an empty data folder and the browser; these defaults serve `npx playwright test`.
const port = process.env.KV_BROWSER_PORT ?? '3480';
const dataDir = (process.env.KV_BROWSER_DATA ??= join(__dirname, '.cache', 'browser-demo'));
const baseURL = `http://127.0.0.1:${port}`;
const long = process.env.KV_LONG === '1';

module.exports = defineConfig({
  testDir: 'test/browser',
  testMatch: long ? '**/*.long-spec.ts' : '**/*.spec.ts',
  outputDir: 'out/browser',
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: long ? 600_000 : 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'out/playwright.json' }]],
  use: {
    baseURL,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
    // What slides and fades costs the machine as much as the rest of the page, and is half there when a test looks.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Recording costs about as much as the test itself: KV_TRACE=1 asks for it.
    trace: process.env.KV_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node tools/demo.mjs',
    url: `${baseURL}/health/ready`,
    // With the name of a script it minds its parent: the demo goes when Playwright is killed.
    env: { PORT: port, DATA_DIR: dataDir, npm_lifecycle_event: 'test' },
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 12_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
