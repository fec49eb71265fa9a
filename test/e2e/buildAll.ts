import { buildHost } from '../../demo/host/build.mjs';
import { buildPlugin } from '../../esbuild.config.mjs';
import { ensureBrowser } from './findBrowser.mjs';

/** Before the browser tests: they must see the code as it stands now, and not an older build; and they need a browser. */
export default async function buildAll(): Promise<void> {
  const [{ problems }] = await Promise.all([buildPlugin(), buildHost()]);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const browser = ensureBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  // So that it is searched for once, and not by each test.
  process.env['VIVA_BROWSER'] = browser.path;
}
