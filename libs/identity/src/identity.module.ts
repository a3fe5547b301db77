import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorResolver } from '@koersvast/platform';
import { PostgresSessionStore } from './sessions/data/session.store';
import { EndedSessionsTask } from './sessions/ended-sessions.task';
import { SessionController } from './sessions/http/session.controller';
import { LocalStrategy } from './sessions/local.strategy';
import { Passwords } from './sessions/passwords';
import { SessionActorResolver } from './sessions/session-actor.resolver';
import { SessionQuery } from './sessions/session.query';
import { SignInLimits } from './sessions/sign-in-limits';
import { SignOutEverywhere } from './sessions/sign-out-everywhere';
import { SetupController } from './setup/http/setup.controller';
import { SetupCode } from './setup/setup-code';
import { Accounts } from './users/commands/accounts';
import { ManageUser } from './users/commands/manage-user';
import { RoleGrantEntity } from './users/data/role-grant.entity';
import { UserAccountEntity } from './users/data/user-account.entity';
import { UserAccountStore } from './users/data/user-account.store';
import { ColleaguesController } from './users/http/colleagues.controller';
import { UsersController } from './users/http/users.controller';
import { ColleagueListQuery } from './users/queries/colleague-list.query';
import { UserListQuery } from './users/queries/user-list.query';

/** Who may be here. Global because the platform's guard and the job process both ask it for actors. */
@Global()
@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([UserAccountEntity, RoleGrantEntity])],
  controllers: [SessionController, SetupController, UsersController, ColleaguesController],
  providers: [
    Accounts,
    ColleagueListQuery,
    EndedSessionsTask,
    LocalStrategy,
    ManageUser,
    Passwords,
    PostgresSessionStore,
    SessionActorResolver,
    { provide: ActorResolver, useExisting: SessionActorResolver },
    SessionQuery,
    SetupCode,
    SignInLimits,
    SignOutEverywhere,
    UserAccountStore,
    UserListQuery,
  ],
  exports: [Accounts, ActorResolver, PostgresSessionStore, SessionActorResolver, SetupCode],
})
export class IdentityModule {}
