export class FileVersionResponse {
  id: string;
  /** Volgnummer van de versie, vanaf 1. */
  n: number;
  name: string;
  mediaType: string;
  /** Omvang in bytes. */
  size: number;
  /** SHA-256 van de inhoud. */
  sha256: string;
  recordedAt: string;
}

export class FileResponse {
  id: string;
  programmeId: string;
  /** De versies, de nieuwste eerst. */
  versions: FileVersionResponse[];
  rowVersion: number;
}
