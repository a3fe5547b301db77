import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { ActorResolver, Mail, Texts, UnitOfWork } from '@koersvast/platform';
import type { RunInHand } from './send-report.job';

interface MadePaper {
  title: string;
  fileId: string;
  sha256: string;
  /** What a colleague needs to get it. */
  permission: string;
}

interface Addressee {
  userId: string | null;
  name: string;
  address: string;
  active: boolean;
}

/** One message per recipient of a run. A colleague who may no longer see the paper gets none, and the log says so. */
@Injectable()
export class DeliverReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorResolver,
    private readonly mail: Mail,
    private readonly texts: Texts,
  ) {}

  async execute(run: RunInHand, paper: MadePaper): Promise<void> {
    for (const to of await this.addressees(run.scheduleId)) {
      const may = to.userId === null || (to.active && (await this.mayRead(to.userId, run.programmeId, paper)));
      const mailId = may ? await this.write(run, paper, to.address) : null;
      await this.unitOfWork.query(
        `insert into report_delivery (id, programme_id, run_id, user_id, name, address, mail_id, refusal)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint report_delivery_address_key do nothing`,
        [
          ...[newId(), run.programmeId, run.id, to.userId, to.name, to.address, mailId],
          mailId === null ? this.texts.say('report-schedule.no-longer', {}) : null,
        ],
      );
    }
  }

  private async mayRead(userId: string, programmeId: string, { permission }: MadePaper): Promise<boolean> {
    const colleague = await this.actors.actorOf(userId, 'periodiek bericht');
    return colleague?.can(permission, { programmeId }) ?? false;
  }

  /** The key makes it the same message however often the run is tried. */
  private write(run: RunInHand, { title, fileId, sha256 }: MadePaper, recipient: string): Promise<string | null> {
    const body = [
      ...(run.message === '' ? [] : [run.message, '']),
      `In de bijlage: ${title}.`,
      `SHA-256 van de bijlage: ${sha256}`,
      '',
      `U krijgt dit bericht vanzelf ("${run.scheduleTitle}"), ingesteld door ${this.unitOfWork.actor.name}.`,
      'Wilt u het niet meer krijgen? Laat het deze collega weten.',
    ];
    return this.mail.send({
      ...{ programmeId: run.programmeId, permission: 'report-schedule.read' },
      uniqueKey: `report-run:${run.id}:${recipient}`.slice(0, 300),
      ...{ recipient, subject: title, body: body.join('\n'), fileIds: [fileId] },
    });
  }

  private addressees(scheduleId: string): Promise<Addressee[]> {
    return this.unitOfWork.query<Addressee>(
      `select p.user_id as "userId", coalesce(u.name, p.address) as name, coalesce(u.email, p.address) as address,
              coalesce(u.state = 'ACTIVE', true) as active
       from report_schedule_recipient p left join user_account u on u.id = p.user_id
       where p.schedule_id = $1 order by name, address`,
      [scheduleId],
    );
  }
}
