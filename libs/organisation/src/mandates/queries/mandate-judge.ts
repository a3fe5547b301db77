import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import {
  Actor,
  Clock,
  MandateQuestion,
  MandateRegister,
  MandateRegisterPort,
  MandateVerdict,
  UnitOfWork,
} from '@koersvast/platform';
import { covers, MandateFact, Reach, reachOf } from '../domain/mandate-reach';
import { ROLE_NAMES } from '../words.nl';

interface FactRow {
  code: string;
  municipalityId: string | null;
  limitCents: string | null;
  holderRole: string | null;
  holderId: string | null;
  holder: string | null;
  inForce: boolean;
}

interface Register {
  /** Whether this matter ever stood under mandates: then who has none may not, also after the last one ended. */
  kept: boolean;
  inForce: FactRow[];
  municipalityIds: string[];
}

const asFact = ({ code, municipalityId, limitCents }: FactRow): MandateFact => ({
  ...{ code, municipalityId },
  limit: limitCents === null ? null : Money.fromCents(limitCents),
});

/** Judges what somebody is about to decide by the mandates that are in force on the day of deciding. */
@Injectable()
@MandateRegister('mandates')
export class MandateJudge implements MandateRegisterPort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async judge({ programmeId, matter, amount, municipalityId = null }: MandateQuestion): Promise<MandateVerdict> {
    const register = await this.register(programmeId, matter);
    if (!register.kept) return { basis: null, refusal: null };
    const reach = reachOf(
      register.inForce.filter((fact) => holds(this.unitOfWork.actor, programmeId, fact)).map(asFact),
      register.municipalityIds,
      municipalityId,
    );
    if (reach && covers(reach, amount)) return { basis: reach.codes.join(', '), refusal: null };
    return { basis: null, refusal: refusal(reach, amount, whoMay(register, amount, municipalityId)) };
  }

  /** How far the actor may go himself; null where nothing is registered, or without any mandate. */
  async ownReach(programmeId: string, matter: string): Promise<Reach | null> {
    const { inForce, municipalityIds } = await this.register(programmeId, matter);
    const own = inForce.filter((fact) => holds(this.unitOfWork.actor, programmeId, fact));
    return reachOf(own.map(asFact), municipalityIds, null);
  }

  private async register(programmeId: string, matter: string): Promise<Register> {
    const rows = await this.unitOfWork.query<FactRow>(
      `select m.code, m.municipality_id as "municipalityId", m.limit_cents::text as "limitCents", m.holder_role as "holderRole",
              m.holder_id as "holderId", u.name as holder,
              m.starts_on <= $3::date and (m.ends_on is null or m.ends_on >= $3::date) as "inForce"
       from mandate m left join user_account u on u.id = m.holder_id
       where m.programme_id = $1 and m.matter = $2 and m.withdrawn_at is null order by m.number`,
      [programmeId, matter, this.clock.today()],
    );
    const municipalities = await this.unitOfWork.query<{ id: string }>(
      'select id from municipality where programme_id = $1 order by sort',
      [programmeId],
    );
    return {
      kept: rows.length > 0,
      inForce: rows.filter(({ inForce }) => inForce),
      municipalityIds: municipalities.map(({ id }) => id),
    };
  }
}

const holds = (actor: Actor, programmeId: string, { holderRole, holderId }: FactRow): boolean =>
  holderRole === null
    ? holderId === actor.userId
    : actor.grants.some((grant) => grant.programmeId === programmeId && grant.role === holderRole);

/** The holders whose mandates carry it, in words: a role, or a person by name. */
function whoMay({ inForce, municipalityIds }: Register, amount: Money | null, municipalityId: string | null): string {
  const holders = new Map<string, FactRow[]>();
  for (const fact of inForce) {
    const name = fact.holderRole ? ROLE_NAMES[fact.holderRole]! : fact.holder!;
    holders.set(name, [...(holders.get(name) ?? []), fact]);
  }
  return [...holders]
    .filter(([, facts]) => {
      const reach = reachOf(facts.map(asFact), municipalityIds, municipalityId);
      return reach !== null && covers(reach, amount);
    })
    .map(([name]) => name)
    .join(', ');
}

function refusal(reach: Reach | null, amount: Money | null, who: string): DomainError {
  const params = { amount: amount?.format() ?? '', limit: reach?.limit?.format() ?? '', codes: '', who };
  if (reach) params.codes = reach.codes.join(', ');
  const code = `mandate.${reach ? 'too-low' : 'missing'}${who ? '' : '-nobody'}`;
  return new DomainError(code, { status: 403, params });
}
