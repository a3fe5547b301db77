export class CpvCodeResponse {
  /** Acht cijfers. */
  code: string;
  /** Het cijfer achter het streepje, wanneer bekend. */
  checkDigit: string | null;
  label: string;
  /** Of de code onder sociale en andere specifieke diensten valt. */
  social: boolean;
}

export class CpvCodeListResponse {
  items: CpvCodeResponse[];
  next: string | null;
}
