import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinkStore } from './data/trace-link.store';
import { JOINTS, LinkType, Stations, ThreadKind } from './stations';

export interface RecordVersion {
  kind: ThreadKind;
  id: string;
  versionId?: string | null;
}

export interface NewLink {
  programmeId: string;
  type: LinkType;
  from: RecordVersion;
  to: RecordVersion;
}

export interface UpstreamChange extends RecordVersion {
  /** What the owner downstream reads, e.g. "EIS-014 versie 3". */
  cause: string;
}

/**
 * Every joint that can be reached from a record, with the joint through which it was reached first. Requirements may point
 * at each other in a circle, so no joint is walked twice; what was replaced no longer matters to what replaced it. An answer
 * that was given, a dispute that is held and a settlement that was decided stay what they were; money follows a risk only when somebody scores it anew.
 */
const UNMOVED = `('REPLACED_BY', 'CITED_IN_ANSWER', 'DISPUTED_IN', 'WEIGHS_ON', 'SETTLED_BY')`;
const REACH = `
  with recursive reach as (
    select l.id, l.to_kind, l.to_id, null::uuid as via, 1 as depth, array[l.id] as path
    from trace_link l where l.from_kind = $1 and l.from_id = $2 and l.state <> 'WITHDRAWN' and l.type not in ${UNMOVED}
    union all
    select l.id, l.to_kind, l.to_id, reach.id, reach.depth + 1, reach.path || l.id
    from reach join trace_link l on l.from_kind = reach.to_kind and l.from_id = reach.to_id
    where l.state <> 'WITHDRAWN' and l.type not in ${UNMOVED} and not l.id = any (reach.path)
  ), nearest as (select distinct on (id) id, via from reach order by id, depth)`;

/** Joints that are suspect only because of one joint upstream. */
const FOLLOWERS = `
  with recursive follower as (
    select l.id from trace_link l where l.suspect_via = $1 and l.state = 'SUSPECT'
    union
    select l.id from follower join trace_link l on l.suspect_via = follower.id and l.state = 'SUSPECT'
  ) select id from follower`;

/** Ties, doubts and judges the joints of the rode draad. Runs in the unit of work of the change that causes it. */
@Injectable()
export class TraceLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TraceLinkStore,
    private readonly stations: Stations,
    private readonly clock: Clock,
  ) {}

  /** Ties two versions. Tying the same pair again answers the joint that is there. */
  async link({ programmeId, type, from, to }: NewLink): Promise<string> {
    const [fromKinds, toKind] = JOINTS[type];
    if (!fromKinds.includes(from.kind) || to.kind !== toKind) {
      throw new DomainError('trace.wrong-joint', { params: { from: from.kind, to: to.kind } });
    }
    const id = newId();
    const [made] = await this.unitOfWork.query<{ id: string }>(
      `insert into trace_link (id, programme_id, type, from_kind, from_id, from_version_id, to_kind, to_id, to_version_id, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (type, from_id, to_id) where state <> 'WITHDRAWN' do nothing returning id`,
      [
        id,
        programmeId,
        type,
        from.kind,
        from.id,
        from.versionId ?? null,
        to.kind,
        to.id,
        to.versionId ?? null,
        this.unitOfWork.actor.userId,
      ],
    );
    if (!made) return this.existing(type, from.id, to.id);
    this.unitOfWork.audit({
      action: 'trace-link.made',
      kind: 'trace-link',
      recordId: id,
      programmeId,
      after: { type, from, to },
    });
    return id;
  }

  /**
   * Marks every joint downstream of a changed record as suspect, the nearest first. A joint that was suspect keeps its
   * first date. Answers how many joints are now in doubt because of this change.
   */
  async upstreamChanged({ kind, id, versionId, cause }: UpstreamChange): Promise<number> {
    const doubted = await this.unitOfWork.query<{ id: string; programme_id: string }>(
      `${REACH}
       update trace_link l set state = 'SUSPECT', suspect_since = coalesce(l.suspect_since, $5), suspect_cause = $3,
              suspect_via = case when l.state = 'SUSPECT' and l.suspect_via is null then null else nearest.via end,
              suspect_version_id = case when nearest.via is null then $4::uuid else l.suspect_version_id end,
              row_version = l.row_version + 1
       from nearest where nearest.id = l.id returning l.id, l.programme_id`,
      [kind, id, cause, versionId ?? null, this.clock.now()],
    );
    for (const joint of doubted) {
      this.unitOfWork.audit({
        action: 'trace-link.doubted',
        kind: 'trace-link',
        recordId: joint.id,
        programmeId: joint.programme_id,
        after: { cause },
      });
    }
    return doubted.length;
  }

  /**
   * The owner downstream judges that a joint still holds, with the reason. With `alsoDownstream` the joints that were
   * suspect only through this one are sound again too. Answers the number of joints judged.
   */
  async clear(id: string, reason: string, alsoDownstream: boolean, rowVersion: number): Promise<number> {
    const joint = await this.lock(id, rowVersion);
    await this.demandOwner(joint.toKind, joint.toId, joint.programmeId);
    if (joint.state !== 'SUSPECT') throw new DomainError('trace.not-suspect', { status: 409 });
    const followers = alsoDownstream ? await this.unitOfWork.query<{ id: string }>(FOLLOWERS, [id]) : [];
    const ids = [id, ...followers.map((follower) => follower.id)];
    await this.unitOfWork.query(
      `update trace_link set state = 'SOUND', from_version_id = coalesce(suspect_version_id, from_version_id),
              suspect_since = null, suspect_cause = null, suspect_version_id = null, suspect_via = null,
              judged_by = $2, judged_at = $3, judged_reason = $4, row_version = row_version + 1
       where id = any ($1)`,
      [ids, this.unitOfWork.actor.userId, this.clock.now(), reason],
    );
    for (const judged of ids) {
      this.unitOfWork.audit({
        action: 'trace-link.cleared',
        kind: 'trace-link',
        recordId: judged,
        programmeId: joint.programmeId,
        before: { state: 'SUSPECT', cause: joint.suspectCause },
        after: { state: 'SOUND', reason },
      });
    }
    return ids.length;
  }

  /** As `clear` for many at once. What somebody judged or changed meanwhile is left alone and counted. */
  async clearAll(
    links: readonly { id: string; rowVersion: number }[],
    reason: string,
  ): Promise<{ cleared: number; skipped: number }> {
    let cleared = 0;
    for (const { id, rowVersion } of [...links].sort((one, other) => (one.id < other.id ? -1 : 1))) {
      const joint = await this.store.lock(id);
      const permission = joint && this.stations.of(joint.toKind)?.clearPermission;
      const scope = joint && (await this.stations.scopeOf(joint.toKind, joint.toId, joint.programmeId));
      const may = scope && permission && this.unitOfWork.actor.can(permission, scope);
      if (!may || joint.rowVersion !== rowVersion || joint.state !== 'SUSPECT') continue;
      await this.clear(id, reason, false, rowVersion);
      cleared += 1;
    }
    return { cleared, skipped: links.length - cleared };
  }

  /** Unties one joint between two records, because the owner of the record says so. @throws DomainError 404 */
  async untie(joint: { type: LinkType; fromId: string; toId: string }, reason: string): Promise<void> {
    const [found] = await this.unitOfWork.query<{ id: string; programme_id: string }>(
      `update trace_link set state = 'WITHDRAWN', suspect_since = null, suspect_via = null, judged_by = $4, judged_at = $5,
              judged_reason = $6, row_version = row_version + 1
       where type = $1 and from_id = $2 and to_id = $3 and state <> 'WITHDRAWN' returning id, programme_id`,
      [joint.type, joint.fromId, joint.toId, this.unitOfWork.actor.userId, this.clock.now(), reason],
    );
    if (!found) throw new DomainError('platform.not-found', { status: 404 });
    const { id: recordId, programme_id: programmeId } = found;
    this.unitOfWork.audit({
      action: 'trace-link.withdrawn',
      kind: 'trace-link',
      recordId,
      programmeId,
      after: { reason },
    });
  }

  /** Unties by hand, with the reason; the joint stays in the history. */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const joint = await this.lock(id, rowVersion);
    await this.demandOwner(joint.fromKind, joint.fromId, joint.programmeId);
    if (joint.state === 'WITHDRAWN') throw new DomainError('trace.withdrawn', { status: 409 });
    await this.unitOfWork.query(
      `update trace_link set state = 'WITHDRAWN', suspect_since = null, suspect_via = null, judged_by = $2, judged_at = $3,
              judged_reason = $4, row_version = row_version + 1 where id = $1`,
      [id, this.unitOfWork.actor.userId, this.clock.now(), reason],
    );
    this.unitOfWork.audit({
      action: 'trace-link.withdrawn',
      kind: 'trace-link',
      recordId: id,
      programmeId: joint.programmeId,
      after: { reason },
    });
  }

  /** Unties a record from what it came from, because the record itself was refused; part of that change. */
  async untieFrom(fromKind: ThreadKind, to: Pick<RecordVersion, 'kind' | 'id'>, reason: string): Promise<void> {
    const untied = await this.unitOfWork.query<{ id: string; programme_id: string }>(
      `update trace_link set state = 'WITHDRAWN', suspect_since = null, suspect_via = null, judged_by = $4, judged_at = $5,
              judged_reason = $6, row_version = row_version + 1
       where from_kind = $1 and to_kind = $2 and to_id = $3 and state <> 'WITHDRAWN' returning id, programme_id`,
      [fromKind, to.kind, to.id, this.unitOfWork.actor.userId, this.clock.now(), reason],
    );
    for (const { id, programme_id: programmeId } of untied) {
      const after = { reason };
      this.unitOfWork.audit({ action: 'trace-link.withdrawn', kind: 'trace-link', recordId: id, programmeId, after });
    }
  }

  /** Unties all that a record led to, because the record itself was taken back; part of that change. */
  async untieAllOf(from: Pick<RecordVersion, 'kind' | 'id'>, reason: string): Promise<void> {
    const untied = await this.unitOfWork.query<{ id: string; programme_id: string }>(
      `update trace_link set state = 'WITHDRAWN', suspect_since = null, suspect_via = null, judged_by = $3, judged_at = $4,
              judged_reason = $5, row_version = row_version + 1
       where from_kind = $1 and from_id = $2 and state <> 'WITHDRAWN' returning id, programme_id`,
      [from.kind, from.id, this.unitOfWork.actor.userId, this.clock.now(), reason],
    );
    for (const { id, programme_id: programmeId } of untied) {
      const after = { reason };
      this.unitOfWork.audit({ action: 'trace-link.withdrawn', kind: 'trace-link', recordId: id, programmeId, after });
    }
  }

  /** Ties by hand: both records must be visible to the actor, who must own the upstream one. */
  async linkByHand(type: LinkType, from: RecordVersion, to: RecordVersion): Promise<string> {
    const source = (await this.stations.cards(from.kind, [from.id])).get(from.id);
    const target = (await this.stations.cards(to.kind, [to.id])).get(to.id);
    if (!source || !target || source.programmeId !== target.programmeId) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    await this.demandOwner(from.kind, from.id, source.programmeId);
    return this.link({
      programmeId: source.programmeId,
      type,
      from: { ...from, versionId: source.versionId },
      to: { ...to, versionId: target.versionId },
    });
  }

  private async demandOwner(kind: ThreadKind, id: string, programmeId: string): Promise<void> {
    const station = this.stations.of(kind);
    if (!station) throw new DomainError('trace.wrong-joint', { params: { from: kind, to: kind } });
    this.unitOfWork.actor.demand(station.clearPermission, await this.stations.scopeOf(kind, id, programmeId));
  }

  private async lock(id: string, rowVersion: number) {
    const joint = await this.store.lock(id);
    if (!joint || !this.unitOfWork.actor.programmes.includes(joint.programmeId)) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    assertFresh(joint.rowVersion, rowVersion);
    return joint;
  }

  private async existing(type: LinkType, fromId: string, toId: string): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `select id from trace_link where type = $1 and from_id = $2 and to_id = $3 and state <> 'WITHDRAWN'`,
      [type, fromId, toId],
    );
    return row!.id;
  }
}
