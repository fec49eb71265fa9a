export function buildHost(outDir?: string): Promise<{ bytes: number }>;
