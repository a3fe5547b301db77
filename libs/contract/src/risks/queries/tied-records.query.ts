import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { LinkType, Stations } from '@koersvast/trace';

export interface TiedRecord {
  /** Of the joint, to untie it. */
  linkId: string;
  rowVersion: number;
  kind: string;
  id: string;
  code: string;
  title: string;
  url: string;
}

/** The records that arrive at this one by one type of joint, as far as the actor may see them. */
@Injectable()
export class TiedRecordsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stations: Stations,
  ) {}

  async of(type: LinkType, toId: string): Promise<TiedRecord[]> {
    const joints = await this.unitOfWork.query<{ linkId: string; rowVersion: number; kind: string; id: string }>(
      `select id as "linkId", row_version as "rowVersion", from_kind as kind, from_id as id from trace_link
       where type = $1 and to_id = $2 and state <> 'WITHDRAWN' order by recorded_at, id`,
      [type, toId],
    );
    const tied: TiedRecord[] = [];
    for (const kind of new Set(joints.map((joint) => joint.kind))) {
      const own = joints.filter((joint) => joint.kind === kind);
      const cards = await this.stations.cards(
        kind,
        own.map(({ id }) => id),
      );
      for (const joint of own) {
        const card = cards.get(joint.id);
        if (card) tied.push({ ...joint, code: card.code, title: card.title, url: card.url });
      }
    }
    return tied;
  }
}
