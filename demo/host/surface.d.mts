export interface SurfaceItem {
  since: string;
  members: Record<string, string>;
  statics: Record<string, string>;
}

export function readSurface(): Record<string, SurfaceItem>;
