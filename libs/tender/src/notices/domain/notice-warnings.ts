import type { ProcedureRegime } from '@koersvast/kernel';
import type { TenderState } from '../../tenders/domain/tender-states';
import { type NoticeSubtype, type NoticeType, SUBTYPES } from './notice-subtype';

export interface NoticeFacts {
  type: NoticeType;
  /** Null for notices from before eForms. */
  subtype: NoticeSubtype | null;
  /** Of the tender that it belongs to; null without one. */
  regime: ProcedureRegime | null;
  tenderState: TenderState | null;
  publicationId: string;
  tenderReference: string | null;
  publishedOn: string | null;
  deadlineOn: string | null;
}

export interface NoticeWarning {
  code: string;
  params: Record<string, string>;
}

const warning = (code: string, params: Record<string, string> = {}): NoticeWarning => ({ code, params });

function wrongSubtype({ subtype, regime }: NoticeFacts): NoticeWarning | null {
  if (subtype === '40') return warning('notice.warn-concession');
  if (!subtype || !regime) return null;
  const { regimes, instead } = SUBTYPES[subtype];
  if (!regimes || regimes.includes(regime) || !instead) return null;
  return warning(regime === 'SAS' ? 'notice.warn-use-sas' : 'notice.warn-use-regular', {
    subtype,
    instead,
    label: SUBTYPES[instead].label,
  });
}

/** A rectification may be of any form; the others stand under the type of their form. */
function wrongType({ type, subtype }: NoticeFacts): NoticeWarning | null {
  if (!subtype || type === 'REC' || type === 'VBE' || SUBTYPES[subtype].type === type) return null;
  return warning('notice.warn-type', { subtype, type, expected: SUBTYPES[subtype].type });
}

const AFTER_AWARD: readonly (NoticeSubtype | null)[] = ['29', '33', '38', 'E5'];

function tooEarly({ subtype, tenderState }: NoticeFacts): NoticeWarning | null {
  if (!subtype || !tenderState || !AFTER_AWARD.includes(subtype)) return null;
  return tenderState === 'AWARDED' || tenderState === 'CLOSED' ? null : warning('notice.warn-not-awarded', { subtype });
}

function mixedNumbers({ publicationId, tenderReference }: NoticeFacts): NoticeWarning | null {
  return publicationId === tenderReference ? warning('notice.warn-same-number') : null;
}

function deadlineBefore({ publishedOn, deadlineOn }: NoticeFacts): NoticeWarning | null {
  return publishedOn && deadlineOn && deadlineOn < publishedOn ? warning('notice.warn-deadline') : null;
}

/** What looks wrong about a notice; advice, since what stands on TenderNed stands there. */
export const noticeWarnings = (facts: NoticeFacts): NoticeWarning[] =>
  [wrongSubtype, wrongType, tooEarly, mixedNumbers, deadlineBefore].flatMap((rule) => rule(facts) ?? []);
