export interface CliFlag {
  value?: string;
  description: string;
  required?: boolean;
}
export type CliHandler = (params: Record<string, string>) => string | Promise<string>;
export interface CliCommand {
  description: string;
  flags: Record<string, CliFlag> | null;
  handler: CliHandler;
}
export interface HoverLinkSource {
  display: string;
  defaultMod: boolean;
}
export type ProtocolHandler = (params: Record<string, string> & { action: string }) => unknown;

/** What plugins registered and the app calls from outside: hover sources, obsidian:// actions, the command line. */
export class Sources {
  readonly hover = new Map<string, HoverLinkSource>([
    ['preview', { display: 'Reading view', defaultMod: false }],
  ]);
  readonly protocol = new Map<string, ProtocolHandler>();
  readonly cli = new Map<string, CliCommand>();

  /** As `obsidian://open?key=value` does. */
  openUrl(url: string): void {
    const { host, searchParams } = new URL(url);
    const handler = this.protocol.get(host);
    if (!handler) throw new Error(`Nobody handles obsidian://${host}`);
    handler({ ...Object.fromEntries(searchParams), action: host });
  }

  /** As `obsidian <command> key=value flag` on a terminal does. */
  async runCli(command: string, params: Record<string, string> = {}): Promise<string> {
    const known = this.cli.get(command);
    if (!known) throw new Error(`Unknown command: ${command}`);
    for (const [name, flag] of Object.entries(known.flags ?? {})) {
      if (flag.required === true && params[name] === undefined) throw new Error(`Missing: ${name}`);
    }
    return known.handler(params);
  }
}
