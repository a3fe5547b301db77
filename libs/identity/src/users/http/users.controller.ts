import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { ManageUser } from '../commands/manage-user';
import { UserListQuery } from '../queries/user-list.query';
import {
  ChangeOwnPasswordRequest,
  ChangeUserRequest,
  CreateUserRequest,
  GrantRoleRequest,
  SetPasswordRequest,
  UserListRequest,
} from './user.request';
import { UserListResponse, UserResponse } from './user.response';

/** Gebruikers en hun rollen. */
@Controller()
export class UsersController {
  constructor(
    private readonly query: UserListQuery,
    private readonly manage: ManageUser,
  ) {}

  @Get('users')
  @Access('user.read')
  list(@Query() request: UserListRequest): Promise<UserListResponse> {
    return this.query.page(request);
  }

  @Get('users/:id')
  @Access('user.read')
  one(@Param('id', IdPipe) id: string): Promise<UserResponse> {
    return this.query.one(id);
  }

  /** Nieuw account, nog zonder rollen. */
  @Post('users')
  @Creates()
  @Access('user.write')
  async create(@Body() body: CreateUserRequest): Promise<UserResponse> {
    return this.query.one(await this.manage.create(body));
  }

  /** Naam, e-mailadres, of uitschakelen; uitschakelen beëindigt alle sessies. */
  @Patch('users/:id')
  @Access('user.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeUserRequest,
  ): Promise<UserResponse> {
    await this.manage.change(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Nieuw wachtwoord door de beheerder; beëindigt alle sessies. */
  @Put('users/:id/password')
  @Access('user.write')
  @TakesIfMatch()
  async setPassword(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: SetPasswordRequest,
  ): Promise<UserResponse> {
    await this.manage.setPassword(id, body.password, rowVersion);
    return this.query.one(id);
  }

  @Post('users/:id/grants')
  @Creates()
  @Access('user.write')
  @TakesIfMatch()
  async grant(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: GrantRoleRequest,
  ): Promise<UserResponse> {
    await this.manage.grant(id, body, rowVersion);
    return this.query.one(id);
  }

  @Delete('users/:id/grants/:grantId')
  @Access('user.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Param('grantId', IdPipe) grantId: string,
    @IfMatch() rowVersion: number,
  ): Promise<UserResponse> {
    await this.manage.withdraw(id, grantId, rowVersion);
    return this.query.one(id);
  }

  /** Het eigen wachtwoord wijzigen. */
  @Put('session/password')
  @HttpCode(204)
  @Access('signed-in')
  async changeOwn(@Body() body: ChangeOwnPasswordRequest): Promise<void> {
    await this.manage.changeOwnPassword(body.currentPassword, body.password);
  }
}
