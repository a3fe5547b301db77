import type { FeatureParts } from '@koersvast/platform';
import { EvaluateSignals } from './commands/evaluate-signals';
import { SetSignalRule } from './commands/set-signal-rule';
import { TreatSignal } from './commands/treat-signal';
import { WatchSignals } from './commands/watch-signals.task';
import { SignalEvaluationEntity } from './data/signal-evaluation.entity';
import { SignalEventEntity } from './data/signal-event.entity';
import { SignalSettingEntity } from './data/signal-setting.entity';
import { SignalEntity } from './data/signal.entity';
import { SignalStore } from './data/signal.store';
import { SignalSettingsController } from './http/signal-settings.controller';
import { SignalsController } from './http/signals.controller';
import { AdvanceCausesQuery } from './queries/advance-causes.query';
import { CausesQuery } from './queries/causes.query';
import { LawfulnessQuery } from './queries/lawfulness.query';
import { SignalSettingsQuery } from './queries/signal-settings.query';
import { SignalWords } from './queries/signal-words';
import { SignalCalendar } from './queries/signal.calendar';
import { SignalWork } from './queries/signal.work';
import { SignalsQuery } from './queries/signals.query';

export const signalParts: FeatureParts = {
  entities: [SignalEntity, SignalEvaluationEntity, SignalEventEntity, SignalSettingEntity],
  controllers: [SignalsController, SignalSettingsController],
  providers: [
    AdvanceCausesQuery,
    CausesQuery,
    EvaluateSignals,
    LawfulnessQuery,
    SetSignalRule,
    SignalCalendar,
    SignalSettingsQuery,
    SignalStore,
    SignalsQuery,
    SignalWords,
    SignalWork,
    TreatSignal,
    WatchSignals,
  ],
};
