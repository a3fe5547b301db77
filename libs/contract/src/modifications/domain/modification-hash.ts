import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import type { Assessment } from './legality';
import type { LegalityParameters } from './legality-parameters';
import type { ModificationContent } from './modification';

/**
 * SHA-256 of what a second person stands for: the change, the test with its figures and the parameters. Another change
 * that used up room under b in the meantime makes it another hash.
 */
export const modificationHash = (
  contractId: string,
  content: ModificationContent,
  assessment: Assessment,
  parameters: LegalityParameters,
): string => createHash('sha256').update(canonicalJson({ contractId, content, assessment, parameters })).digest('hex');
