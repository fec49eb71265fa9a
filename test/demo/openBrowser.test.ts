import { describe, expect, it } from 'vitest';
import { opener } from '../../demo/openBrowser.mjs';

describe('opening the browser', () => {
  const url = 'http://127.0.0.1:4848/';

  it('takes what each system has for it', () => {
    expect(opener(url, {}, 'darwin')).toEqual(['open', url]);
    expect(opener(url, {}, 'win32')).toEqual(['cmd', '/c', 'start', '', url]);
    expect(opener(url, { DISPLAY: ':0' }, 'linux')).toEqual(['xdg-open', url]);
    expect(opener(url, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toEqual(['xdg-open', url]);
  });

  it('is left alone without a screen and in checks', () => {
    expect(opener(url, {}, 'linux')).toBeNull();
    expect(opener(url, { CI: 'true', DISPLAY: ':0' }, 'linux')).toBeNull();
    expect(opener(url, { CI: 'true' }, 'darwin')).toBeNull();
  });
});
