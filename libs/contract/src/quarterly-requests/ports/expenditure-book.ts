import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { TextParams } from '@koersvast/kernel';

/** One month, municipality and building block; `month` is 'yyyy-mm'. */
export interface ExpenditurePlace {
  month: string;
  municipalityId: string;
  buildingBlockId: string;
}

/** What the books hold of a place: from one document, and from all others. */
export interface BookedExpenditure extends ExpenditurePlace {
  /** Whether the own document has lines here; a sum of nil is something else than none. */
  hasOwn: boolean;
  ownCents: bigint;
  otherCents: bigint;
  /** The documents behind `otherCents`, for people. */
  others: string;
}

export interface NewExpenditure extends ExpenditurePlace {
  /** Number within the document; a number that is there for this place is refused by the books. */
  line: number;
  /** Below nil for what takes back an earlier line. */
  cents: bigint;
  description: string;
}

/**
 * Port: the books of bestedingen, which stand above contract. A provider marked with `@ExpenditureBook(name)`; it works in
 * the transaction of the caller, so that values and bestedingen of one workbook come together or not at all.
 */
export interface ExpenditureBookPort {
  /** Why nothing can be booked in a month of a contract; null when it can. */
  refusal(contractId: string, month: string): Promise<{ code: string; params: TextParams } | null>;
  /** All places with lines in these months, both included. */
  booked(contractId: string, months: { first: string; last: string }, document: string): Promise<BookedExpenditure[]>;
  book(statement: {
    programmeId: string;
    contractId: string;
    document: string;
    lines: readonly NewExpenditure[];
  }): Promise<void>;
  /** Agreed for the year, and stated as spent up to and including a month; null: not known. */
  year(contractId: string, through: string): Promise<{ agreedCents: bigint | null; spentCents: bigint | null }>;
}

export const ExpenditureBook = DiscoveryService.createDecorator<string>();

@Injectable()
export class ExpenditureBooks {
  constructor(private readonly discovery: DiscoveryService) {}

  /** A product without budget has none. */
  get only(): ExpenditureBookPort | null {
    const wrapper = this.discovery
      .getProviders({ metadataKey: ExpenditureBook.KEY })
      .find((provider) => this.discovery.getMetadataByDecorator(ExpenditureBook, provider) !== undefined);
    return (wrapper?.instance as ExpenditureBookPort | undefined) ?? null;
  }
}
