import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { money, percent, whole } from '@web/ui/format';

export type Rule = components['schemas']['SettlementRuleResponse'];

/** A rule in a sentence, as it was agreed. */
export function ruleWords(rule: Rule): string {
  switch (rule.kind) {
    case 'BAND':
      return t('settlement.rule.BAND.words', {
        width: percent(rule.width),
        share: percent(rule.municipalityShare),
      });
    case 'RESERVE_CAP':
      return t('settlement.rule.RESERVE_CAP.words', { cap: percent(rule.cap) });
    case 'OVERHEAD_RANGE':
      return t('settlement.rule.OVERHEAD_RANGE.words', {
        minimum: percent(rule.minimum),
        maximum: percent(rule.maximum),
      });
    case 'VOLUME_CORRECTION':
      return t('settlement.rule.VOLUME_CORRECTION.words', {
        ...{ name: rule.name ?? '', number: whole(rule.agreedNumber ?? 0) },
        ...{ price: money(rule.price), free: percent(rule.free) },
      });
    case 'CLAWBACK':
      return t('settlement.rule.CLAWBACK.words', { name: rule.name ?? '', share: percent(rule.share) });
  }
}
