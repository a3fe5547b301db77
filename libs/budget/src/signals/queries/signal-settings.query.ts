import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { SHIPPED_SETTINGS, SIGNAL_KINDS, SignalKind, SignalSettings, Threshold } from '../domain/signal-kind';
import type { SignalSettingResponse } from '../http/signal.response';

interface Row {
  kind: SignalKind;
  validFrom: string;
  active: boolean;
  thresholds: Threshold[];
  days: number | null;
  reason: string;
  recordedAt: Date;
  recordedBy: string | null;
}

/** When signals are given in a programme: what it set itself, else what ships. */
@Injectable()
export class SignalSettingsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What holds on a day, 'yyyy-mm-dd'. */
  async on(programmeId: string, day: string): Promise<SignalSettings> {
    const rows = (await this.all(programmeId)).filter(({ validFrom }) => validFrom <= day);
    const standing = SIGNAL_KINDS.map((kind) => [
      kind,
      rows.findLast((row) => row.kind === kind) ?? SHIPPED_SETTINGS[kind],
    ]);
    return Object.fromEntries(standing) as SignalSettings;
  }

  /** Per kind what holds today, and every setting that was made, the newest first. */
  async list(programmeId: string, today: string): Promise<SignalSettingResponse[]> {
    const rows = await this.all(programmeId);
    const current = await this.on(programmeId, today);
    return SIGNAL_KINDS.map((kind) => {
      const { active, thresholds, days } = current[kind];
      const own = rows.filter((row) => row.kind === kind);
      return {
        ...{ kind, active, thresholds: [...thresholds], days },
        shipped: !own.some(({ validFrom }) => validFrom <= today),
        history: own.reverse().map(({ kind: _, validFrom, recordedAt, ...row }) => ({
          ...{ ...row, validFromDate: validFrom, recordedAt: recordedAt.toISOString() },
        })),
      };
    });
  }

  private all(programmeId: string): Promise<Row[]> {
    return this.unitOfWork.query<Row>(
      `select s.kind, s.valid_from as "validFrom", s.active, s.thresholds, s.days, s.reason, s.recorded_at as "recordedAt",
              u.name as "recordedBy"
       from signal_setting s left join user_account u on u.id = s.recorded_by
       where s.programme_id = $1 order by s.valid_from, s.recorded_at, s.id`,
      [programmeId],
    );
  }
}
