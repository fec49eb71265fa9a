import type { App } from './app/app';
import type { HostHooks } from './hooks';

declare global {
  interface Window {
    /** As in Obsidian: plugins should not, some do. */
    app: App;
    __host: HostHooks;
    /** What was asked for and is not in the host. Tests hold this empty. */
    __missing: string[];
  }
  /** Put in by the build from obsidian.d.ts: see surface.mjs. */
  const OBSIDIAN_SURFACE: Record<
    string,
    { since: string; members: Record<string, string>; statics: Record<string, string> }
  >;
}
