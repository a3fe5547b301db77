export class SetupStateResponse {
  /** Of er nog geen enkel account is. */
  needed: boolean;
}
