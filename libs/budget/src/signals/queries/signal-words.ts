import { Injectable } from '@nestjs/common';
import { LocalDate, Money, Period, TextParams } from '@koersvast/kernel';
import { Texts } from '@koersvast/platform';
import type { SignalKind } from '../domain/signal-kind';

type Facts = Record<string, string>;

const AMOUNTS = ['spent', 'base', 'current', 'forecast', 'low', 'high', 'over', 'due', 'paid', 'open'];
const DAYS = ['meetsOn', 'deliverOn', 'since'];

/** The sentences of a signal from its kind and its figures. */
@Injectable()
export class SignalWords {
  constructor(private readonly texts: Texts) {}

  title(kind: SignalKind, facts: Facts): string {
    return this.texts.say(`signal.title.${kind}`, readable(facts));
  }

  explanation(kind: SignalKind, facts: Facts): string {
    const council = kind === 'FORECAST_OVER_BUDGET' && !facts.meetsOn ? `${kind}.no-council` : kind;
    const said = this.texts.say(`signal.explanation.${council}`, readable(facts));
    const basis = { UNDECIDED: 'undecided', EXPECTED: 'expected' }[facts.settlement ?? ''];
    const range = facts.low ? [this.texts.say('signal.range', readable(facts))] : [];
    return [said, ...range, ...(basis ? [this.texts.say(`signal.settlement-${basis}`)] : [])].join(' ');
  }
}

function readable(facts: Facts): TextParams {
  const shown = Object.entries(facts).map(([name, value]) => {
    if (AMOUNTS.includes(name)) return [name, Money.parse(value).format()];
    if (DAYS.includes(name)) return [name, value === '' ? '' : LocalDate.format(value)];
    if (name === 'period') return [name, Period.format(value)];
    return [name, name === 'percent' || name === 'share' ? value.replace('.', ',') : value];
  });
  return Object.fromEntries(shown) as TextParams;
}
