import { join } from 'node:path';

/** What the other process starts with. The test set-up gives another, which reads TypeScript (jest.config.cjs). */
export const SIDE_MAIN = join(__dirname, 'side-main.js');
