import { Injectable } from '@nestjs/common';
import type { TextParams } from '@koersvast/kernel';

/** Code -> sentence with {placeholders}. */
export type TextTable = Readonly<Record<string, string>>;

/** The Dutch text catalogue of the server: what the libraries contribute, filled in. */
@Injectable()
export class Texts {
  constructor(private readonly table: TextTable) {}

  has(code: string): boolean {
    return code in this.table;
  }

  /** The sentence of a code; a code without one gives itself, which the catalogue test refuses. */
  say(code: string, params: TextParams = {}): string {
    const sentence = this.table[code] ?? code;
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
  }
}
