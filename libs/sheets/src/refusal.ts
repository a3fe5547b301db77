import { DomainError, type RefusalStatus, type TextParams } from '@koersvast/kernel';

/** The whole file is refused, with a code of `sheetsTextsNl`. */
export const refuse = (code: string, params: TextParams = {}, status: RefusalStatus = 422): never => {
  throw new DomainError(code, { status, params });
};
