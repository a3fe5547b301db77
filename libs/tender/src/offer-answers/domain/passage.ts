/** Where a criterion is answered in the documents of an offer. */
export interface Passage {
  /** Of the assessment. */
  criterionId: string;
  fileId: string;
  /** From 1; null for the document as a whole. */
  page: number | null;
  note: string;
}
