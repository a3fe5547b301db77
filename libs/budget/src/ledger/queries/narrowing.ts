/** Conditions of a statement with their parameters; only what narrows is there, so that each question gets its own plan. */
export interface Conditions {
  sql: string;
  parameters: unknown[];
}

/** Gathers conditions; what is not asked for does not narrow. */
export class Narrowing {
  private readonly parts: string[] = [];
  private readonly parameters: unknown[] = [];

  /** @param sql the condition, given `$n` of the value */
  with(sql: (n: string) => string, value: unknown): this {
    if (value === undefined || value === null) return this;
    this.parameters.push(value);
    this.parts.push(sql(`$${this.parameters.length}`));
    return this;
  }

  /** @param columns column by the name of its value */
  equal<K extends string>(columns: Readonly<Record<K, string>>, values: NoInfer<{ [key in K]?: unknown }>): this {
    for (const [key, column] of Object.entries<string>(columns)) {
      this.with((n) => `${column} = ${n}`, values[key as K]);
    }
    return this;
  }

  /** Of a division: the member, `''` for what is not named there, undefined for all. */
  member(column: string, member: string | undefined): this {
    if (member === '') this.parts.push(`${column} is null`);
    return this.with((n) => `${column} = ${n}`, member || undefined);
  }

  get conditions(): Conditions {
    return { sql: this.parts.join(' and '), parameters: this.parameters };
  }
}

/** What somebody typed as the text of a LIKE pattern, with its signs for themselves. */
export const asPattern = (typed: string): string => typed.trim().replace(/[\\%_]/g, '\\$&');

/**
 * The month as a filter holds it from above. Behind a cursor of the latest month first, an index must begin at the cursor: of two
 * upper bounds it begins at the wrong one and passes over every page before, so there this one only filters.
 */
export const upperMonth = (column: string, { after, sort = '-period' }: { after?: string; sort?: string }): string =>
  after && sort === '-period' ? `${column} + 0` : column;
