export interface SheetBlock {
  id: string;
  number: number;
  name: string;
}

export interface SheetColleague {
  id: string;
  name: string;
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/** How building blocks and colleagues stand in a cell, and what is meant by what stands in one. */
export class SheetReferences {
  private readonly sameName = new Map<string, number>();

  constructor(
    readonly blocks: readonly SheetBlock[],
    readonly colleagues: readonly SheetColleague[],
  ) {
    for (const { name } of colleagues) this.sameName.set(plain(name), (this.sameName.get(plain(name)) ?? 0) + 1);
  }

  /** "2 Specialistische hulp" */
  readonly blockLabel = ({ number, name }: Omit<SheetBlock, 'id'>): string => `${number} ${name}`;

  /** The name; of two people with one name with the first signs of the id behind it. */
  readonly colleagueLabel = ({ id, name }: SheetColleague): string =>
    (this.sameName.get(plain(name)) ?? 0) > 1 ? `${name} #${id.slice(-4)}` : name;

  /** By number and name, number alone or name alone. Null when none or more than one is meant. */
  block(cell: string): string | null {
    const wanted = plain(cell);
    const matches = this.blocks.filter((one) =>
      [this.blockLabel(one), String(one.number), one.name].some((label) => plain(label) === wanted),
    );
    return matches.length === 1 ? matches[0]!.id : null;
  }

  colleague(cell: string): string | null {
    const matches = this.colleagues.filter((one) => plain(this.colleagueLabel(one)) === plain(cell));
    return matches.length === 1 ? matches[0]!.id : null;
  }
}
