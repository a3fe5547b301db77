import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ role: string, email: string, name: string, password: string, workgroup?: string }} DemoAccount */

/** Two for each role that approves: nobody may approve what he entered himself. */
const ACCOUNTS = [
  { role: 'beheerder', email: 'beheerder@koersvast.example', name: 'Beheerder' },
  { role: 'inkoper', email: 'inkoper1@koersvast.example', name: 'Inkoper 1' },
  { role: 'inkoper', email: 'inkoper2@koersvast.example', name: 'Inkoper 2' },
  { role: 'contractmanager', email: 'contractmanager1@koersvast.example', name: 'Contractmanager 1' },
  { role: 'contractmanager', email: 'contractmanager2@koersvast.example', name: 'Contractmanager 2' },
  { role: 'financien', email: 'financien1@koersvast.example', name: 'Controller 1' },
  { role: 'financien', email: 'financien2@koersvast.example', name: 'Controller 2' },
  {
    role: 'werkgroeplid',
    email: 'werkgroeplid@koersvast.example',
    name: 'Werkgroeplid Veiligheid',
    workgroup: 'Veiligheid',
  },
  { role: 'lezer', email: 'lezer@koersvast.example', name: 'Lezer' },
];

// Without the letters and digits that people mistake for one another.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** @param {string} dataDir */
export function accountsFile(dataDir) {
  return join(dataDir, 'demo-accounts.json');
}

/**
 * The demo accounts of a data folder; their passwords are drawn once and kept in it.
 * @param {string} dataDir an existing folder
 * @returns {DemoAccount[]}
 */
export function demoAccounts(dataDir) {
  const file = accountsFile(dataDir);
  const kept = /** @type {DemoAccount[]} */ (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
  const accounts = ACCOUNTS.map((account) => ({
    ...account,
    password: kept.find(({ email }) => email === account.email)?.password ?? newPassword(),
  }));
  if (kept.length !== accounts.length) writeSecret(file, `${JSON.stringify(accounts, null, 2)}\n`);
  return accounts;
}

/** The key that signs the session cookies of a data folder. @param {string} dataDir */
export function sessionSecret(dataDir) {
  const file = join(dataDir, 'session-secret');
  if (!existsSync(file)) writeSecret(file, randomBytes(48).toString('base64url'));
  return readFileSync(file, 'utf8');
}

/** Whole or not at all, and only for its owner. @param {string} file @param {string} text */
function writeSecret(file, text) {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Four groups of four: 79 bits, and still typed without mistakes. */
function newPassword() {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)];
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, letter).join('')).join('-');
}

/** @param {DemoAccount[]} accounts @returns {string} a table for the terminal */
export function accountsTable(accounts) {
  const rows = [{ role: 'rol', email: 'e-mail', password: 'wachtwoord' }, ...accounts];
  const role = Math.max(...rows.map((row) => row.role.length));
  const email = Math.max(...rows.map((row) => row.email.length));
  return rows.map((row) => `  ${row.role.padEnd(role)}  ${row.email.padEnd(email)}  ${row.password}`).join('\n');
}
